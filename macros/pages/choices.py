"""The steps of the checklists as one ticks them: two of which one counts stand together, and the stop that all share stands once."""

from collections.abc import Iterable

from ..data.model import Guide
from ..data.rules import Rule

MANY = 65  # steps on the whole checklist, as a browser prints it; more of them are set in smaller type, so that it stays one sheet
Choice = list[Rule]  # one step, or two of which one counts


def of(rules: Iterable[Rule]) -> list[Choice]:
    """Steps in their order; what holds if a date was given, and what holds if none was, are one choice."""
    found: list[Choice] = []
    for rule in rules:
        before = found[-1][-1].needs if found else None
        if rule.needs == "no date" and before == "date":
            found[-1].append(rule)
        else:
            found.append([rule])
    return found


def stops(guide: Guide) -> list[Rule]:
    """The stops that hold wherever one is."""
    return [rule for rule in guide.rules.values() if rule.action == "stop"]


def whole(guide: Guide, stage: str) -> list[Choice]:
    """A situation's steps on the whole checklist: without what one country has, and without the stop that all share."""
    shared = stops(guide)
    return of(rule for rule in guide.rules_of(stage) if not rule.only_in_region and rule not in shared)


def crowded(guide: Guide) -> bool:
    """Whether the whole checklist needs smaller type on paper."""
    return sum(len(choice) for stage in guide.stages for choice in whole(guide, stage)) > MANY
