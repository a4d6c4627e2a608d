"""Tests of stage 1; a package, so that files of one name can stand under several stages."""
