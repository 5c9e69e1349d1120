"""The steps of a situation on one axis: how many days after its event each may go, goes best, and ends, as the clock has them.

Counted from a Monday without holidays ahead, as for a reader who does each step on its best day.
"""

from datetime import date, timedelta
from typing import NamedTuple

from ..data.model import Guide
from ..data.rules import Rule
from ..data.situations import Case, Stage
from ..data.workdays import Workdays
from .chain import Chain
from .decision import closing
from .told import Situation, given
from .windows import Days, Window

MONDAY = date(2026, 3, 2)  # far from the turn of the year
LONG_BEFORE = timedelta(weeks=4)  # so that no thanks meet the question after a date


class Step(NamedTuple):
    """One step in days after the event; `end` is None where it has none. A stop has one day only."""

    rule: Rule
    earliest: int
    best: int
    latest: int
    end: int | None


class Ladder(NamedTuple):
    """Steps that count from one event; `case` is what happened, where a situation holds several."""

    event: str
    case: Case | None
    steps: list[Step]


def ladders(guide: Guide, stage: Stage) -> list[Ladder]:
    """For each case the steps where no date was given, and those that count from a date where one was."""
    found: list[Ladder] = []
    cases: list[Case | None] = [*stage.cases] or [None]
    for case in cases:
        course = stage.course(case.id if case else None)
        found.append(Ladder(course.event, case, steps(guide, stage, case, None)))
        rules = [guide.rules[ident] for ident in course.rules]
        dated = next((rule for rule in rules if course.by and rule.needs == "date" and rule.event != course.event and not rule.back), None)
        if dated:
            after = course.rules[course.rules.index(dated.id) :]
            found.append(Ladder(dated.event, case, [s for s in steps(guide, stage, case, MONDAY) if s.rule.id in after]))
    return [one for one in found if one.steps]


def steps(guide: Guide, stage: Stage, case: Case | None, by: date | None) -> list[Step]:
    """The steps that run for one case, in the order of its rules."""
    on = by - LONG_BEFORE if by else MONDAY
    told = Situation(stage.id, on, by, case=case.id if case else None)
    chain = Chain(guide, told, given(guide, told), Days(Workdays(None, on.year, on.year), guide.turn_of_year), on)
    links = chain.follow(best_days=True)
    windows = {link.rule.id: link.window for link in links}
    end = closing(chain, links)
    here = {rule.id: rule for rule in guide.rules_of(stage.id)}
    found = []
    for rule in chain.rules:
        window = windows.get(rule.id) or (chain.window(rule, chain.base(rule)) if rule.only_if else None)
        if rule.action == "stop" and end.day:
            window = Window(end.day, end.day, end.day, end.day, None)
        if window:
            found.append(step(here[rule.id], window))
    return found


def step(rule: Rule, window: Window) -> Step:
    """A window in days after the Monday; what may be done before the event begins with it."""
    earliest, best, latest = (max(0, (day - MONDAY).days) for day in window[1:4])
    return Step(rule, earliest, best, latest, (window.end - MONDAY).days if window.end else None)
