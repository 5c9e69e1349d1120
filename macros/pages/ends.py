"""Until when each message is worth sending: the rows of the table on the page of all dates."""

from typing import NamedTuple

from ..data.facts import Source
from ..data.model import Guide
from ..data.rules import End, Rule
from ..data.situations import Stage
from .phrases import Phrases


class Row(NamedTuple):
    """A message's end in words, and why then; `stage` where it holds in one situation only."""

    title: str
    stage: Stage | None
    words: str
    because: str
    sources: list[Source]


def row(guide: Guide, say: Phrases, rule: Rule, end: End, stage: Stage | None = None) -> Row:
    """One row of the table."""
    event = guide.vocabulary.events[rule.event]
    words = say.words.wait.limit_date if end.at_date else say.until(end, guide.starts(rule, stage.id) if stage else event.label)
    return Row(rule.title, stage, words, end.because or "", [guide.sources[ident] for ident in end.sources])


def listed(guide: Guide, say: Phrases) -> list[Row]:
    """Every end: those of the rules in their order, each followed by what situations make of it."""
    found: list[Row] = []
    for rule in guide.rules.values():
        if rule.end:
            found.append(row(guide, say, rule, rule.end))
        for stage in guide.stages.values():
            own = stage.own.get(rule.id)
            if own and own.end:
                found.append(row(guide, say, rule, own.end, stage))
    return found
