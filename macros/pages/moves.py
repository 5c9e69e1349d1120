"""Whether what data/moved.yml says of addresses agrees with the pages that there are."""

from collections.abc import Collection, Iterator

from ..data.faults import Problem
from ..data.model import Guide

CURE = "Remove the line, or correct the address."


def occupied(address: str, file: str) -> Problem:
    """An address that is said to have moved, and has not."""
    return Problem(file, None, "pages", address, "something stands at this address, so it has not moved", CURE)


def problems(guide: Guide, addresses: Collection[str], file: str) -> Iterator[Problem]:
    """What data/moved.yml says against the pages that there are, by `addresses` (/when/interview/)."""
    for old, new in guide.moved.pages.items():
        if old in addresses:
            yield occupied(old, file)
        if new.partition("#")[0] not in addresses:
            yield Problem(file, None, "pages", new, "there is no page at the new address", CURE)
    for place, new in guide.moved.anchors.items():
        if new.partition("#")[0] not in addresses:
            yield Problem(file, None, "anchors", new, "there is no page at the new address", CURE)
        old = place.partition("#")[0]
        if old not in addresses and old not in guide.moved.pages:
            yield Problem(file, None, "anchors", place, "there is and was no page at the old address", CURE)
