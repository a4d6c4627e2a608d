"""Tests of the corpus and what checks it."""
