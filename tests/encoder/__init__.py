"""Tests of the reading by the network."""
