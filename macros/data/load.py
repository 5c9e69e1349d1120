"""Which files the data folder has, and how they become a guide: one checked `Guide`, or every problem at once."""

from pathlib import Path
from typing import Any

from . import accessibility, changes, facts, model, own_pages, rules, session, shapes, situations
from .faults import DataError
from .holes import filled
from .numbers import written_out
from .reader import Reader
from .references import cross_references

LISTS: dict[str, tuple[str, Any]] = {
    "stages": ("id", situations.Stage),
    "rules": ("id", rules.Rule),
    "sources": ("id", facts.Source),
    "regions": ("code", facts.Region),
    "questions": ("id", facts.Question),
    "gate": ("id", facts.GateItem),
    "waits": ("id", facts.WaitFigure),
    "effective": ("id", facts.Advice),
    "experiences": ("id", facts.Experience),
    "changes": ("id", changes.Change),
    "numbers": ("id", facts.OtherNumber),
}
WHOLE: dict[str, Any] = {
    "vocabulary": shapes.Vocabulary,
    "reviews": own_pages.Reviews,
    "moved": own_pages.Moved,
    "turn-of-year": facts.TurnOfYear,
    "session": session.Session,
    "accessibility": accessibility.Accessibility,
}


def load_guide(folder: Path) -> model.Guide:
    """Read and check the whole data folder.

    Raises DataError with every problem found, each naming file, line, field, value, rule and cure.
    """
    reader = Reader(folder)
    parts: dict[str, Any] = {file.replace("-", "_"): reader.whole(file, kind) for file, kind in WHOLE.items()}
    parts |= {file: reader.listed(file, key, kind) for file, (key, kind) in LISTS.items()}
    parts |= {"messages": reader.messages(), "words": reader.words()}
    guide = model.Guide.model_construct(**parts)
    if guide.vocabulary:  # every other file draws its words from it; without it there is nothing to check against
        reader.problems += cross_references(guide, reader.places, reader.broken)
    if reader.problems:
        raise DataError(reader.problems)
    problems = list(written_out(guide, reader.places))  # before holes are filled: what stands in one is right wherever it stands
    guide, unfilled = filled(guide, reader.places)
    if problems or unfilled:
        raise DataError([*problems, *unfilled])
    return guide
