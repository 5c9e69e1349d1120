"""Whether what data/moved.yml says of addresses agrees with the pages that there are."""

from collections.abc import Collection, Iterator

from ..data.faults import Problem
from ..data.model import Guide


def problems(guide: Guide, addresses: Collection[str], file: str) -> Iterator[Problem]:
    """What data/moved.yml says against the pages that there are, by `addresses` (/when/interview/)."""
    cure = "Remove the line, or correct the address."
    for old, new in guide.moved.pages.items():
        if old in addresses:
            yield Problem(file, None, "pages", old, "a page stands at this address, so it has not moved", cure)
        if new.partition("#")[0] not in addresses:
            yield Problem(file, None, "pages", new, "there is no page at the new address", cure)
    for place, new in guide.moved.anchors.items():
        if new.partition("#")[0] not in addresses:
            yield Problem(file, None, "anchors", new, "there is no page at the new address", cure)
        old = place.partition("#")[0]
        if old not in addresses and old not in guide.moved.pages:
            yield Problem(file, None, "anchors", place, "there is and was no page at the old address", cure)
