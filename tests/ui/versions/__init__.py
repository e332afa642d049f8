"""Tests of the versions of a tour."""
