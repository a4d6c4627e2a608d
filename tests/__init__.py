"""Tests that mirror the package, folder by folder."""
