"""The project's own data, read once for all tests of a worker: it is frozen, so they may share it."""

from functools import cache

from macros.data.load import load_guide
from macros.data.model import Guide
from tests.tools import ROOT


@cache
def live() -> Guide:
    """The guide as it is shipped."""
    return load_guide(ROOT / "data")
