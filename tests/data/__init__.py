"""Tests over the data files."""
