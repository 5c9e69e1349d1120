"""From what a reader tells to one decision, one date, one message, and the steps after it.

Pure: `today` and the years of known holidays are arguments, and dates are calendar dates without a clock
or a time zone. docs/assets/js/clock does the same independently; tests hold the two together.
"""

from datetime import date
from typing import NamedTuple

from ..data.model import Guide
from ..data.workdays import Workdays
from .chain import Chain, Link
from .decision import Decided, decide
from .samples import sample_for
from .steps import Step, shown
from .told import NEVER_ASKED, Situation, given
from .windows import Days


class Legal(NamedTuple):
    """A right that runs beside the steps: its rule, the calendar day on which it ends, and whether that day has passed."""

    rule: str
    day: date
    passed: bool


class Plan(NamedTuple):
    """What to do now and next.

    `decision` is wait, may, send, stop or dont; `day` the day to act, or from which it counts as closed; `message` the sample.
    `unknown` names what was sent on a day that the reader did not give, with the day that is taken in its place, if one
    counts; `by_ignored` says that the second date makes no
    sense; `moved` that the turn of the year moved the day; `carries_thanks` that a question carries thanks which never went;
    `over` names the message for which it is too late, with its last day.
    """

    decision: Decided
    day: date | None
    rule: str | None
    message: str | None
    steps: list[Step]
    legal: Legal | None
    holidays_known: bool
    unknown: dict[str, date | None]
    by_ignored: bool
    moved: bool
    carries_thanks: bool
    over: tuple[str, date] | None


def legal_clock(guide: Guide, told: Situation, course_event: str, days: Days, today: date) -> Legal | None:
    """A right that runs beside the steps; its calendar day is not moved to a working day."""
    here = (told.region, told.region.split("-")[0]) if told.region else ()
    for rule in guide.rules_of(told.stage):
        if not guide.vocabulary.actions[rule.action].legal or rule.only_in_region not in here:
            continue
        if course_event == rule.event and (rule.starts is None or told.on >= rule.starts):
            day = days.shift(told.on, rule.wait.default, rule.wait.unit)
            return Legal(rule.id, day, today > day)
    return None


def plan(guide: Guide, told: Situation, *, today: date, holidays: tuple[int, int]) -> Plan:
    """What to do now and next.

    `holidays` are the first and the last year whose public holidays are known. Raises KeyError for an unknown situation.
    """
    workdays = Workdays(told.region, *holidays)
    said = given(guide, told)
    chain = Chain(guide, told, said, Days(workdays, guide.turn_of_year), today)
    links = chain.follow()
    decision, day, decider, end = decide(chain, said, links)
    steps = list(shown(chain, links, decision, day, decider, end))
    question = bool(decider and chain.asks(decider.rule))
    counts = {link.rule.id: link.sent for link in links}
    dates = [told.on, said.by, day, *(step.day for step in steps)]
    return Plan(
        decision=decision,
        day=day,
        rule=decider.rule.id if decider else end.rule.id if end.rule and decision == "stop" else None,
        message=sample_for(chain, decider) if decider else None,
        steps=steps,
        legal=legal_clock(guide, told, said.course.event, chain.days, today),
        holidays_known=all(workdays.known(one) for one in dates if one),
        unknown={rule: counts.get(rule) for rule, days in chain.done.items() if days and days[-1] is None},
        by_ignored=said.by_ignored,
        moved=bool(decider and day and decider.window and chain.asks(decider.rule) and was_moved(chain, decider, decision)),
        carries_thanks=question and not chain.asked() and any(link.rule.action == "thank" and link.state == "skipped" for link in links),
        over=ran_out(links) if decision == "stop" and not said.until and not said.gates & set(NEVER_ASKED) else None,
    )


def ran_out(links: list[Link]) -> tuple[str, date] | None:
    """The message for which it is too late, with its last day, where nothing was sent after it."""
    last = next((link for link in reversed(links) if link.day or link.ran_out), None)
    if not last or last.day or not last.window or not last.window.end:
        return None
    return last.rule.id, last.window.end


def was_moved(chain: Chain, link: Link, decision: Decided) -> bool:
    """Whether the turn of the year gave a question its day."""
    assert link.window
    return link.window.moved or (decision == "send" and chain.go(link.rule) > chain.days.forward(chain.today))
