"""What a reader tells the planner, and what of it counts in the situation that they chose."""

from collections.abc import Collection
from datetime import date, timedelta
from typing import NamedTuple

from ..data.model import Guide
from ..data.situations import Course

AHEAD = timedelta(days=1)  # a day noted in the earliest time zone may lie a day ahead in the latest
NEVER_ASKED = ("no-contact", "chosen-only")  # wishes that close every message


class Sent(NamedTuple):
    """A message that was sent: its rule, and the day where it is known."""

    rule: str
    day: date | None = None


class Situation(NamedTuple):
    """What the reader says.

    `on` starts the situation's clock, `by` is its second date, `case` what happened where a situation holds several.
    `done` names what was sent; `sent` and `last` are the older way to say it: the number of messages since `on`, and
    the day of the last one. `gates` are ids of gate.yml, `until` is the day after which silence means no.
    """

    stage: str
    on: date
    by: date | None = None
    region: str | None = None
    sent: int = 0
    last: date | None = None
    gates: frozenset[str] = frozenset()
    until: date | None = None
    done: tuple[Sent, ...] = ()
    case: str | None = None


class Given(NamedTuple):
    """What counts of it: the course that the clock follows, its dates, the days of what was sent by rule, and the gates."""

    course: Course
    on: date
    by: date | None
    by_ignored: bool
    gates: frozenset[str]
    until: date | None


def given(guide: Guide, told: Situation) -> Given:
    """What of a situation counts; a second date that makes no sense there is left out, and so is a gate that does not matter."""
    stage = guide.stages[told.stage]
    course = stage.course(told.case)
    closing = any(guide.rules[rule].event == "closing-date" for rule in course.rules)
    by = told.by if course.by else None
    early = by is not None and by < told.on
    if early and by is not None:
        by = told.on if closing else None  # whoever applies after the closing date waits from that day
    gates = told.gates
    if course.gate == "none":
        gates = frozenset()
    elif course.gate == "agency":
        gates &= {"agency"}
    if stage.talked:
        gates -= {"chosen-only"}
    if "silence-means-no" in gates and not told.until:
        gates |= {"no-contact"}
    until = told.until if "silence-means-no" in gates and not gates & set(NEVER_ASKED) else None
    return Given(course, told.on, by, early and not closing, gates, until)


def done_days(told: Situation, messages: Collection[str], today: date) -> dict[str, list[date | None]]:
    """The days of what was sent, by rule, the unknown ones first; a day to come is unknown. Only the situation's messages count."""
    found: dict[str, list[date | None]] = {}
    for sent in told.done:
        if sent.rule in messages:
            known = sent.day if sent.day and sent.day <= today + AHEAD else None
            found.setdefault(sent.rule, []).append(known)
    return {rule: sorted(days, key=lambda day: day or date.min) for rule, days in found.items()}
