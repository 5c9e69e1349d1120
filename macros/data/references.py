"""Checks that every word comes from its list, and every reference leads to an entry; gives each fault its file and line."""

from collections.abc import Collection, Iterator, Mapping
from itertools import chain

from .contradictions import Broken, Contradictions, Offence
from .faults import Place, Problem, placed, shown, suggestion
from .lists import STANDS, WHAT, drawn, needed
from .model import Guide
from .shapes import Vocabulary

LISTED = (
    "stages",
    "rules",
    "sources",
    "regions",
    "questions",
    "gate",
    "waits",
    "effective",
    "experiences",
    "changes",
    "numbers",
    "messages",
)


class References:
    """The guide, and the names that may be used in it: of usable entries, and of those that are wrong in another way."""

    def __init__(self, guide: Guide, broken: Broken) -> None:
        self.guide, self.broken = guide, broken
        self.names: dict[str, Collection[str] | None] = {}
        for kind in WHAT:
            found = getattr(guide, kind, None)
            known = [str(name) for name in (getattr(guide.vocabulary, kind) if found is None else found)]
            bad = broken.get(kind, set())
            self.names[kind] = None if bad is None else [*known, *sorted(bad)]

    def lists(self) -> Iterator[Offence]:
        """Each word that is not on the list it must come from; none where that list could not be read."""
        data = [(kind, ident, datum) for kind in LISTED for ident, datum in getattr(self.guide, kind).items()]
        wholes = (("turn-of-year", self.guide.turn_of_year), ("session", self.guide.session))
        data += [(kind, "", datum) for kind, datum in wholes if datum]
        for kind, ident, datum in data:
            for path, word, source in dict.fromkeys(drawn(datum)):
                names = self.names[source]
                if names is not None and word not in names:
                    yield (
                        kind,
                        ident,
                        (*path, word) if path == ("body",) else path,
                        word,
                        f"must be {WHAT[source]}",
                        suggestion(word, names, STANDS.get(source, f"data/vocabulary.yml, under {source}")),
                    )

    def needed(self) -> Iterator[Offence]:
        """Each entry that code refers to by name, and that is not there."""
        for shape, holder in ((Vocabulary, self.guide.vocabulary), (Guide, self.guide)):
            for field, name in needed(shape):
                bad = self.broken.get(field, set())
                if bad is not None and name not in (*getattr(holder, field), *bad):
                    at, path = ("vocabulary", (field,)) if shape is Vocabulary else (field, ())
                    rule = f"'{name}' must be one of these: the planner knows it by this name"
                    yield at, "", path, None, rule, "Put it back, or give the new one its old name."


def cross_references(guide: Guide, places: Mapping[tuple[str, str], Place], broken: Broken) -> Iterator[Problem]:
    """Every reference that leads nowhere, and every value that contradicts another.

    `broken` names the entries that are wrong in another way (None for a whole file), which may still be referred to.
    """
    check = References(guide, broken)
    for kind, ident, field, value, rule, cure in chain(check.needed(), check.lists(), Contradictions(guide, broken).all()):
        yield placed(places[(kind, ident)], ident, field, "" if value is None else shown(value), rule, cure)
