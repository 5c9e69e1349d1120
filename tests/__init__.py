"""A package of its own, because textstat installs another one that is also called tests."""
