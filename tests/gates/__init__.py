"""Tests of the floors' own arithmetic."""
