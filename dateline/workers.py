"""The same work on many items, spread over processes that may die.

Needs    a function and a stream of items that can be pickled
Gives    each item with its result, in order, or a sentence that says why there is none; reads only a few
         items ahead, so memory does not grow with the stream
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

import msgspec

from dateline.errors import NetworkError
from dateline.model import Page
from dateline.settings import collect_seldom

T = TypeVar("T")
R = TypeVar("R")

CHUNK = 8
"""Items handed to a worker at a time: enough that handing over costs little beside coding them."""

CHUNK_BYTES = 1_000_000
"""A chunk is closed when its pages come to this, so that few large pages do not fill the memory."""

AHEAD = 3
"""Chunks in hand for each worker, so that none waits while the slowest page is being kept."""


class Fault(msgspec.Struct, frozen=True):
    """An item that no result came of, and why: a sentence for the user."""

    reason: str


class Workers:
    """`jobs` processes that do the same work on many items; with one job, this process itself.

    A worker that dies takes its pool with it. What was in hand then is done again one by one, and the item
    that lets a worker die a second time, alone, is the one at fault.
    """

    def __init__(self, jobs: int) -> None:
        """Start nothing yet: a run that finds nothing new needs no worker."""
        self._jobs = jobs
        self._pool = _Pool(jobs)
        self._alone = _Pool(1)

    def __enter__(self) -> Self:
        """Give the workers themselves."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let the workers go; after an error (or an interruption) at once, whatever they are doing."""
        for pool in (self._pool, self._alone):
            pool.close(at_once=error is not None)

    def spread(self, work: Callable[[T], R], items: Iterable[T]) -> Iterator[tuple[T, R | Fault]]:
        """Give each item with its result, in order, reading only a few items ahead."""
        if self._jobs == 1:
            yield from ((item, _attempt(work, item)) for item in items)
            return
        waiting: deque[tuple[list[T], _Pool, Future[list[R | Fault]]]] = deque()
        for chunk in _chunks(items):
            waiting.append((chunk, *self._submit(work, chunk)))
            if len(waiting) > AHEAD * self._jobs:
                yield from self._collect(work, *waiting.popleft())
        while waiting:
            yield from self._collect(work, *waiting.popleft())

    def _submit(self, work: Callable[[T], R], chunk: list[T]) -> tuple[_Pool, Future[list[R | Fault]]]:
        try:
            return self._pool, self._pool.submit(work, chunk)
        except BrokenProcessPool:
            self._replace(self._pool)
            return self._pool, self._pool.submit(work, chunk)

    def _collect(
        self, work: Callable[[T], R], chunk: list[T], pool: _Pool, future: Future[list[R | Fault]]
    ) -> Iterator[tuple[T, R | Fault]]:
        try:
            yield from zip(chunk, future.result(), strict=True)
            return
        except BrokenProcessPool:
            self._replace(pool)
        for item in chunk:
            yield item, self._attempt_alone(work, item)

    def _replace(self, broken: _Pool) -> None:
        broken.close(at_once=True)
        if broken is self._pool:
            self._pool = _Pool(self._jobs)

    def _attempt_alone(self, work: Callable[[T], R], item: T) -> R | Fault:
        try:
            return self._alone.submit(work, [item]).result()[0]
        except BrokenProcessPool:
            self._alone.close(at_once=True)
            self._alone = _Pool(1)
            return Fault("the process that read it died, of too little memory or a fault in a library")


class _Pool:
    """A pool of processes that is started when first used and does not outlive this process.

    Each worker holds the reading end of a pipe, its lifeline. When this process is killed, or lets go of
    the writing end, the worker ends: the executor's own workers would wait for ever.
    """

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._executor: ProcessPoolExecutor | None = None
        self._ends: tuple[Connection, Connection] | None = None

    def submit(self, work: Callable[[T], R], chunk: list[T]) -> Future[list[R | Fault]]:
        if self._executor is None:
            # spawn: the same on all systems, and no lock or connection of ours is copied into the child
            context = multiprocessing.get_context("spawn")
            self._ends = context.Pipe(duplex=False)
            self._executor = ProcessPoolExecutor(self._jobs, context, _live_by, (self._ends[0],))
        # a worker is started here and inherits the mask: a key press while it imports is the parent's affair
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            return self._executor.submit(_attempt_all, work, chunk)
        finally:
            signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})

    def close(self, *, at_once: bool) -> None:
        if self._executor is None or self._ends is None:
            return
        held, lifeline = self._ends
        if at_once:
            lifeline.close()
        self._executor.shutdown(cancel_futures=at_once)
        lifeline.close()
        held.close()
        self._executor = None


def _live_by(lifeline: Connection) -> None:
    """In a worker: leave interruptions to the parent, and end when it does; search for lost objects seldom."""
    collect_seldom()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(lifeline,), daemon=True).start()


def _end_with(lifeline: Connection) -> None:
    with suppress(EOFError, OSError):
        lifeline.recv_bytes()
    os._exit(1)


def _attempt_all(work: Callable[[T], R], chunk: list[T]) -> list[R | Fault]:
    return [_attempt(work, item) for item in chunk]


def _attempt(work: Callable[[T], R], item: T) -> R | Fault:
    try:
        return work(item)
    except NetworkError:
        raise  # without the network no page can be coded: that is said once, and not of the page
    except Exception as error:  # noqa: BLE001  # our own mistake over one page must not end the build of the rest
        last = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(last.filename).name}, line {last.lineno}"
        return Fault(f"dateline itself failed on it ({type(error).__name__}: {error}; {where}); please report this")


def _chunks(items: Iterable[T]) -> Iterator[list[T]]:
    """Cut a stream into short lists, shorter when their pages are large."""
    chunk: list[T] = []
    size = 0
    for item in items:
        chunk.append(item)
        size += len(item.data) if isinstance(item, Page) else 0
        if len(chunk) == CHUNK or size > CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk
