"""The command line: one thin function a command.

Exit code 0 when done (with nothing new too), 1 when nothing could be done or a `--strict` run met a bad
page, 2 for wrong usage. Results go to standard output, everything else to standard error.

The commands import what they work with themselves: the store, rich and the reader of pages cost most of a
second between them, which `dateline --help` and shell completion should not wait for.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from dateline.errors import DatelineError, UsageError

if TYPE_CHECKING:  # for the annotations alone, see above
    from dateline.settings import Settings
    from dateline.store import Chronicle
    from dateline.view.figures import FigureRow

DONE, NOTHING_DONE, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130


class Plainly(TyperGroup):
    """Commands whose errors are told in a sentence, and whose reader may stop reading at any line."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Let `--debug` stand anywhere on the line: one adds it to the end of a line that went wrong."""
        end = args.index("--") if "--" in args else len(args)
        if "--debug" in args[:end]:
            args = ["--debug", *(arg for arg in args[:end] if arg != "--debug"), *args[end:]]
        return super().parse_args(ctx, args)

    def invoke(self, ctx: Any) -> Any:
        """Run a command."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()  # here, where a reader that has gone can still be caught
            return result
        except DatelineError as error:
            if ctx.params.get("debug"):
                traceback.print_exc()
            typer.echo(f"dateline: {error}", err=True)
            raise typer.Exit(WRONG_USAGE if isinstance(error, UsageError) else NOTHING_DONE) from error
        except KeyboardInterrupt as error:
            typer.echo("dateline: stopped; what was read is kept, and the same command goes on from there", err=True)
            raise typer.Exit(INTERRUPTED) from error
        except BrokenPipeError as error:
            # "| head" has read enough; what is still buffered must not complain when Python closes the stream
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(DONE) from error


app = typer.Typer(
    cls=Plainly,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Paths = Annotated[list[Path], typer.Argument(metavar="PATH...", help="Pages: files, or folders of them.")]
Store = Annotated[Path, typer.Option("--store", metavar="FILE", help="The chronicle.")]
Strict = Annotated[bool, typer.Option("--strict", help="Exit with 1 when any page was refused.")]
Actors = Annotated[Path | None, typer.Option("--actors", metavar="FILE", help="A table of actors of your own.")]
Outlets = Annotated[Path | None, typer.Option("--outlets", metavar="FILE", help="A table of outlets of your own.")]
CHRONICLE = Path("chronicle.db")


def _show_version(value: bool) -> None:
    if value:
        from importlib.metadata import version

        typer.echo(f"dateline {version('dateline')}")
        raise typer.Exit(DONE)


@app.callback()
def dateline(
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback of an error.")] = False,
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Turn news pages into a dated, sourced line of events between states."""


@app.command()
def build(
    paths: Paths,
    store: Store = CHRONICLE,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, help="Processes that read and code pages.")] = 1,
    actors: Actors = None,
    outlets: Outlets = None,
    strict: Strict = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no summary.")] = False,
) -> None:
    """Add what is new in these pages to a chronicle; say what was added, and what was not and why."""
    from msgspec.structs import asdict

    from dateline import pipeline
    from dateline.store import Chronicle
    from dateline.view.built import aside_line, summary_line
    from dateline.view.progress import progress

    settings = _settings(actors, outlets)  # before the chronicle is made: a table that cannot be read makes none
    with Chronicle.open(store, write=True, create=True) as chronicle:
        before, aside = chronicle.counts()["reports"], list[Path]()
        with progress(sys.stderr, quiet=quiet) as tell:
            summary = pipeline.build(paths, chronicle, jobs=jobs, settings=settings, progress=tell, aside=aside.append)
        reports = chronicle.counts()["reports"] - before
    if not quiet:
        _say(aside_line(aside))
        typer.echo(summary_line(asdict(summary), reports))
    _finish(summary.pages, summary.refused, strict)


@app.command()
def code(paths: Paths, actors: Actors = None, outlets: Outlets = None, strict: Strict = False) -> None:
    """Print the reports of these pages, one a line (JSON Lines), without a chronicle."""
    from dateline import pipeline
    from dateline.model import Report
    from dateline.view import as_jsonl
    from dateline.view.built import aside_line, outcome_line

    met, refused, aside = 0, 0, list[Path]()
    for outcome, reports in pipeline.code_pages(paths, _settings(actors, outlets), aside.append):
        met += 1
        refused += outcome.state == "refused"
        _say(outcome_line(outcome))
        as_jsonl.write(Report, reports, sys.stdout.buffer)
    _say(aside_line(aside))
    _finish(met, refused, strict)


@app.command()
def timeline(
    a: Annotated[str | None, typer.Argument(metavar="[A]", help="An actor: ISO code or name.")] = None,
    b: Annotated[str | None, typer.Argument(metavar="[B]", help="The other party.")] = None,
    store: Store = CHRONICLE,
    since: Annotated[str | None, typer.Option("--since", metavar="DATE", help="Leave out what ended before.")] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="DATE", help="Leave out what began after.")] = None,
    types: Annotated[list[str] | None, typer.Option("--type", metavar="TYPE", help="Only this event type.")] = None,
    statuses: Annotated[list[str] | None, typer.Option("--status", metavar="STATUS", help="Only this status.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the events as JSON Lines.")] = False,
) -> None:
    """Show the line of events of an actor, or between two; without one, all of it."""
    from dateline.model import Event
    from dateline.view import as_jsonl
    from dateline.view.timeline import Timeline, chosen
    from dateline.view.who import resolve
    from dateline.vocab import countries

    first, last = _days(since, until)
    with _opened(store) as chronicle:
        asked = [resolve(word, countries(), chronicle.actors()) for word in (a, b) if word is not None]
        keys: list[str | None] = [actor.key for actor in asked] or [None]
        found = chronicle.between(*keys, since=first, until=last)
        events = chosen(found, types or [], statuses or [])
        if as_json:
            as_jsonl.write(Event, events, sys.stdout.buffer)
        else:
            _show(Timeline(" and ".join(actor.name for actor in asked) or "All actors", events))


@app.command()
def event(id_: Annotated[str, typer.Argument(metavar="ID", help="An event's id, or its beginning.")],
          store: Store = CHRONICLE) -> None:  # fmt: skip
    """Show one event: each value, and who says what, with the words."""
    from dateline.view.event import event_page

    with _opened(store) as chronicle:
        found = chronicle.event(_id(id_))
        if found is None:
            raise UsageError(f"no event has the id {id_!r}; `dateline timeline` shows the ids")
        _show(event_page(found, chronicle))


@app.command()
def explain(
    id_: Annotated[str, typer.Argument(metavar="ID", help="The id of an event, report or article.")],
    store: Store = CHRONICLE,
) -> None:
    """Say why: why these reports are one event, why this date, why this party."""
    from dateline.view.explain import explanation

    with _opened(store) as chronicle:
        _show(explanation(_id(id_), chronicle))


@app.command()
def figures(
    thing: Annotated[str, typer.Argument(metavar="THING", help="What is counted: troops, shells, containers, ...")],
    a: Annotated[str | None, typer.Argument(metavar="[A]", help="An actor: ISO code or name.")] = None,
    b: Annotated[str | None, typer.Argument(metavar="[B]", help="The other party.")] = None,
    store: Store = CHRONICLE,
    since: Annotated[str | None, typer.Option("--since", metavar="DATE", help="Leave out what is of before.")] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="DATE", help="Leave out what is of after.")] = None,
    outcomes: Annotated[
        list[str] | None, typer.Option("--outcome", metavar="WORD", help="Only what became of it: sent, killed, ...")
    ] = None,
    png: Annotated[Path | None, typer.Option("--png", metavar="FILE", help="Draw the series into this file.")] = None,
    format_: Annotated[str | None, typer.Option("--format", metavar="F", help="jsonl or csv, for the screen.")] = None,
    out: Annotated[str, typer.Option("--out", metavar="FILE", help="The file to write rows to.")] = "-",
) -> None:
    """Show the numbers of a thing over time, by source; with --png as a picture."""
    from dateline.view.choices import known
    from dateline.view.export import FORMATS
    from dateline.view.figures import Question, by_outcome, figure_rows, things_counted
    from dateline.view.plot import check_plotting
    from dateline.view.series import SeriesPage
    from dateline.view.who import resolve
    from dateline.vocab import countries
    from dateline.vocab import outcomes as known_outcomes

    first, last = _days(since, until)
    for word in outcomes or []:
        known(word, tuple(row.name for row in known_outcomes()), "outcome")
    form = known(format_ or "jsonl", tuple(FORMATS), "format") if format_ or out != "-" else None
    if png is not None:
        check_plotting()
    with _opened(store) as chronicle:
        asked = [resolve(word, countries(), chronicle.actors()) for word in (a, b) if word is not None]
        question = by_outcome(Question(thing, asked, first, last, outcomes or ()))
        rows = figure_rows(question, chronicle, countries())
        others = [] if rows else things_counted(question, chronicle, countries())
    who = " and ".join(actor.name for actor in asked) or "all actors"
    counted = question.thing or "people"
    if png is not None:
        _draw(png, store, f"{thing}, {who}", counted, rows)
    if form is None:
        _show(SeriesPage(thing, who, rows, others, counted))
    else:
        _write_figures(form, out, store, rows)


def _draw(png: Path, store: Path, title: str, thing: str, rows: list[FigureRow]) -> None:
    from dateline.view.export import whole_file
    from dateline.view.plot import plot

    _not_the_store(png, "--png", store)
    with whole_file(png, "--png") as file:
        plot(title, thing, rows, file)
    typer.echo(f"drew {png}", err=True)


def _write_figures(form: str, out: str, store: Path, rows: list[FigureRow]) -> None:
    from dateline.view.export import FORMATS, whole_file
    from dateline.view.figures import FigureRow

    if out == "-":
        FORMATS[form](FigureRow, rows, sys.stdout.buffer)
        return
    _not_the_store(Path(out), "--out", store)
    with whole_file(Path(out)) as file:
        FORMATS[form](FigureRow, rows, file)


@app.command()
def quotes(
    actors: Annotated[list[str] | None, typer.Argument(metavar="[ACTORS]...", help="Speakers: codes or names.")] = None,
    store: Store = CHRONICLE,
    since: Annotated[
        str | None, typer.Option("--since", metavar="DATE", help="Leave out what was said before.")
    ] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="DATE", help="Leave out what was said after.")] = None,
    several: Annotated[bool, typer.Option("--several", help="Only what is told in more than one wording.")] = False,
    format_: Annotated[str | None, typer.Option("--format", metavar="F", help="jsonl or csv, a wording a row.")] = None,
) -> None:
    """Show who said what: the wordings of each utterance side by side, each with its outlet."""
    from dateline.view.choices import known
    from dateline.view.export import FORMATS
    from dateline.view.quotes import Quotes, WordingRow, said_by
    from dateline.view.when import asked_days
    from dateline.view.who import resolve
    from dateline.vocab import countries

    if format_ is not None:
        known(format_, tuple(FORMATS), "format")
    first, last = asked_days(since, "--since").start, asked_days(until, "--until").end
    if first and last and last < first:
        raise UsageError(f"--until {until} lies before --since {since}")
    with _opened(store) as chronicle:
        asked = [resolve(word, countries(), chronicle.actors()) for word in actors or []]
        found = said_by(chronicle, [actor.key for actor in asked], first, last, several=several)
        if format_ is not None:
            FORMATS[format_](WordingRow, (row for utterance in found for row in utterance.rows()), sys.stdout.buffer)
        else:
            _show(Quotes(", ".join(actor.name for actor in asked) or "All speakers", found))


@app.command()
def export(
    kind: Annotated[str, typer.Argument(metavar="KIND", help="articles, reports, events, quotations, ...")],
    format_: Annotated[str, typer.Option("--format", metavar="F", help="jsonl or csv.")] = "jsonl",
    out: Annotated[str, typer.Option("--out", metavar="FILE", help="The file to write; - for the screen.")] = "-",
    store: Store = CHRONICLE,
) -> None:
    """Write all rows of a kind in a format."""
    from dateline.view.export import checked, whole_file, write
    from dateline.view.numbers import count_text

    checked(kind, format_)
    with _opened(store) as chronicle:
        if out == "-":
            write(kind, format_, chronicle, sys.stdout.buffer)
            return
        _not_the_store(Path(out), "--out", store)
        with whole_file(Path(out)) as file:
            count = write(kind, format_, chronicle, file)
    typer.echo(f"wrote {count_text(count, 'row')} of {kind} to {out}", err=True)


@app.command()
def sources(
    actors: Annotated[
        list[str] | None, typer.Argument(metavar="[ACTORS...]", help="ISO codes or names, two at most.")
    ] = None,
    store: Store = CHRONICLE,
    source: Annotated[
        list[str] | None,
        typer.Option("--source", metavar="NAME", help="Only who cites this source, and whom it cites."),
    ] = None,
    since: Annotated[str | None, typer.Option("--since", metavar="DATE", help="Leave out pages from before.")] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="DATE", help="Leave out pages from after.")] = None,
    top: Annotated[int, typer.Option("--top", min=1, help="Rows of the table; the other formats have all.")] = 40,
    format_: Annotated[str, typer.Option("--format", metavar="F", help="table, jsonl, csv or graphml.")] = "table",
    out: Annotated[str, typer.Option("--out", metavar="FILE", help="The file to write; - for the screen.")] = "-",
) -> None:
    """Show who cites whom, how often and with which stance; of these actors' events, or of everything."""
    from dateline.view.citations import asked, citations, written
    from dateline.view.export import whole_file
    from dateline.view.numbers import count_text
    from dateline.view.sources import table

    with _opened(store) as chronicle:
        question = asked(chronicle, actors or [], source or [], since, until)
        write = written(format_, chronicle.own_outlets())
        found = citations(chronicle, question)
        if out == "-" and write is None:
            _show(table(found, question, top))
            return
        if out == "-" and write is not None:
            write(found, sys.stdout.buffer)
            return
        if write is None:
            raise UsageError("--out needs a --format: jsonl, csv or graphml")
        if Path(out).exists() and Path(out).samefile(store):
            raise UsageError(f"--out {out} is the chronicle itself; name another file")
        with whole_file(Path(out)) as file:
            write(found, file)
    typer.echo(f"wrote {count_text(len(found), 'citation')} to {out}", err=True)


@app.command()
def doctor(
    store: Annotated[Path | None, typer.Option("--store", metavar="FILE", help="A chronicle to look at too.")] = None,
) -> None:
    """Say what is installed, what works, and what to do about what does not."""
    from dateline.pipeline import try_network
    from dateline.view.doctor import findings, page

    found = list(findings(sys.stdout, store, _holds, try_network))
    _show(page(found, ascii_only=not (sys.stdout.encoding or "").lower().startswith("utf")))
    if any(finding.remedy for finding in found):
        raise typer.Exit(NOTHING_DONE)


def main() -> None:
    """Run the command line."""
    from dateline.settings import collect_seldom

    collect_seldom()
    if hasattr(sys.stdout, "reconfigure"):
        # a name that the terminal's encoding lacks is shown as "?", not as a traceback
        sys.stdout.reconfigure(errors="replace")
    app(prog_name="dateline")


# -- what the commands share ----------------------------------------------------------------------------


def _days(since: str | None, until: str | None) -> tuple[date | None, date | None]:
    """The first and last day asked for."""
    from dateline.view.when import asked_days

    first, last = asked_days(since, "--since").start, asked_days(until, "--until").end
    if first and last and last < first:
        raise UsageError(f"--until {until} lies before --since {since}")
    return first, last


def _not_the_store(path: Path, option: str, store: Path) -> None:
    if path.exists() and path.samefile(store):
        raise UsageError(f"{option} {path} is the chronicle itself; name another file")


@contextmanager
def _opened(store: Path) -> Iterator[Chronicle]:
    from dateline.store import Chronicle

    with Chronicle.open(store) as chronicle:
        if chronicle.unfinished():
            _say(f"dateline: the last build of {store} was stopped before its events were made; run it again")
        yield chronicle


def _settings(actors: Path | None, outlets: Path | None) -> Settings:
    from msgspec.structs import replace

    from dateline.settings import from_environment
    from dateline.vocab.own import read_actors
    from dateline.vocab.own_outlets import read_outlets

    try:
        settings = from_environment()
    except ValueError as error:
        raise UsageError(str(error)) from error
    people, press = actors or settings.actors_file, outlets or settings.outlets_file
    return replace(
        settings,
        actors=read_actors(people) if people else None,
        outlets=read_outlets(press) if press else None,
    )


def _show(renderable: Any) -> None:
    from dateline.view.screen import show

    show(renderable, sys.stdout)


def _holds(store: Path) -> str:
    from dateline.view.built import holds_line

    with _opened(store) as chronicle:
        return holds_line(chronicle.counts())


def _id(word: str) -> str:
    """Give an id back; UsageError for what cannot be one, bytes that are no text among it."""
    if not word.isalnum() or not word.isascii():
        raise UsageError(f"{word!r} is no id; `dateline timeline` shows those of events")
    return word


def _say(line: str | None) -> None:
    if line:
        typer.echo(line, err=True)


def _finish(pages: int, refused: int, strict: bool) -> None:
    """Choose the exit code: nothing could be done when every page was refused, or there was none."""
    if not pages:
        _say("dateline: no pages were found at these paths")
    if refused == pages or (strict and refused):
        raise typer.Exit(NOTHING_DONE)
