"""From what a reader tells to one decision, one date, one message, and the steps after it.

Pure: `today` and the years of known holidays are arguments, and dates are calendar dates without a clock
or a time zone. docs/assets/js/clock does the same independently; tests hold the two together.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal, NamedTuple

from ..data.model import Guide
from ..data.rules import Rule
from ..data.workdays import Workdays
from .chain import Chain, Link
from .samples import sample_for
from .told import NEVER_ASKED, Given, Situation, given
from .windows import Days, Window

Decided = Literal["wait", "may", "send", "stop", "dont"]


class Step(NamedTuple):
    """One thing to do. `day` is the day on which to do it, or on which it was done where that is known; `due` the day
    on which it was due, where that was earlier. `window` holds earliest, best, latest and end; a skipped step may have none."""

    rule: str
    state: Literal["done", "now", "later", "skipped"]
    day: date | None
    due: date | None
    window: Window | None


class Legal(NamedTuple):
    """A right that runs beside the steps: its rule, the calendar day on which it ends, and whether that day has passed."""

    rule: str
    day: date
    passed: bool


class Plan(NamedTuple):
    """What to do now and next.

    `decision` is wait, may, send, stop or dont; `day` the day to act, or from which it counts as closed; `message` the sample.
    `unknown` names what was sent on a day that the reader did not give; `by_ignored` says that the second date makes no
    sense; `moved` that the turn of the year moved the day; `carries_thanks` that a question carries thanks which never went.
    """

    decision: Decided
    day: date | None
    rule: str | None
    message: str | None
    steps: list[Step]
    legal: Legal | None
    holidays_known: bool
    unknown: list[str]
    by_ignored: bool
    moved: bool
    carries_thanks: bool


class Closing(NamedTuple):
    """The rule that closes a situation, and the day from which it counts as closed; no day where it has no such rule."""

    rule: Rule | None
    day: date | None


def closing(chain: Chain, links: list[Link], *, best_days: bool = False) -> Closing:
    """When a situation counts as closed: some days after its last message, or once the last one ran out unsent."""
    stop = next((rule for rule in chain.rules if rule.action == "stop"), None)
    if not stop:
        return Closing(None, None)
    last = max((index for index, link in enumerate(links) if link.day), default=-1)
    ran_out = next((link for link in reversed(links[last + 1 :]) if link.ran_out and link.window and link.window.end), None)
    if (ran_out or last < 0) and not best_days:
        usual = closing(chain, chain.follow(best_days=True), best_days=True)
        if not ran_out or not ran_out.window or not ran_out.window.end or not usual.day:
            return usual
        after = chain.days.forward(ran_out.window.end + timedelta(days=1))
        return Closing(stop, max(chain.days.quiet(after) if chain.moves(stop) else after, usual.day))
    day = links[last].day if last >= 0 else None
    if not day:
        return Closing(stop, None)
    wait = chain.wait(stop)
    landed = chain.days.land(day, wait.default, wait.unit)
    return Closing(stop, chain.days.quiet(landed) if chain.moves(stop) else landed)


def decided(chain: Chain, link: Link) -> tuple[Decided, date]:
    """What to do about an open message today, and on which day."""
    assert link.window  # an open message has one
    rule, window, today = link.rule, link.window, chain.today
    if chain.asks(rule):
        if today < window.earliest:
            return "wait", window.best
        return ("may", window.best) if today < window.best else ("send", chain.go(rule))
    return ("wait", window.best) if today < (window.best if chain.waits(rule) else window.earliest) else ("send", chain.go(rule))


def receipt(chain: Chain, rule: Rule, answered: bool) -> Step:
    """A step for those who got no receipt: it stands beside the others until its latest day, and decides nothing."""
    window = chain.window(rule, chain.base(rule))
    if chain.complete(rule):
        return Step(rule.id, "done", chain.done[rule.id][-1], None, window)
    day = max(window.best, chain.go(rule))
    gone = answered or day > (window.end or window.latest)
    return Step(rule.id, "skipped" if gone else "later", None if gone else day, None, window)


def legal_clock(guide: Guide, told: Situation, course_event: str, today: date) -> Legal | None:
    """A right that runs beside the steps; its calendar day is not moved to a working day."""
    here = (told.region, told.region.split("-")[0]) if told.region else ()
    for rule in guide.rules_of(told.stage):
        if not guide.vocabulary.actions[rule.action].legal or rule.only_in_region not in here:
            continue
        if course_event == rule.event and (rule.starts is None or told.on >= rule.starts):
            day = Days(Workdays(None, 0, 0), guide.turn_of_year).exact(told.on, rule.wait)
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
    dates = [told.on, said.by, day, *(step.day for step in steps)]
    return Plan(
        decision=decision,
        day=day,
        rule=decider.rule.id if decider else end.rule.id if end.rule and decision == "stop" else None,
        message=sample_for(chain, decider, day) if decider and day else None,
        steps=steps,
        legal=legal_clock(guide, told, said.course.event, today),
        holidays_known=all(workdays.known(one) for one in dates if one),
        unknown=[rule for rule, days in chain.done.items() if days and days[-1] is None],
        by_ignored=said.by_ignored,
        moved=bool(decider and day and decider.window and chain.asks(decider.rule) and was_moved(chain, decider, decision)),
        carries_thanks=question and not chain.asked() and any(link.rule.action == "thank" and link.state == "skipped" for link in links),
    )


def was_moved(chain: Chain, link: Link, decision: Decided) -> bool:
    """Whether the turn of the year gave a question its day."""
    assert link.window
    return link.window.moved or (decision == "send" and chain.go(link.rule) != chain.days.forward(chain.today))


def decide(chain: Chain, said: Given, links: list[Link]) -> tuple[Decided, date | None, Link | None, Closing]:
    """The decision, its day, the message that it is about, and when the situation closes."""
    decider = next((link for link in links if link.state == "open"), None)
    end = closing(chain, links)
    if said.gates & set(NEVER_ASKED):
        usual = closing(chain, chain.follow(best_days=True), best_days=True)
        closed = not decider or (usual.day is not None and chain.today >= usual.day)
        return ("stop" if closed else "dont"), usual.day, None, usual
    if said.until:
        end = Closing(end.rule, said.until)
        decider = next((link for link in links if link.state == "open" and not chain.waits(link.rule)), None)
        if not decider:
            return ("stop" if chain.today >= said.until else "dont"), said.until, None, end
    if not decider:
        return "stop", end.day, None, end
    return (*decided(chain, decider), decider, end)


def shown(chain: Chain, links: list[Link], decision: Decided, day: date | None, decider: Link | None, end: Closing) -> Iterator[Step]:
    """The steps as they are shown, in the order of the situation's rules."""
    by_rule = {link.rule.id: link for link in links}
    answered = any(chain.asks(link.rule) and link.state == "done" for link in links)
    answered = answered or bool(decider and chain.asks(decider.rule) and decision in ("may", "send"))
    closed = decision in ("dont", "stop")
    for ident in chain.given.course.rules:
        rule = chain.guide.rules[ident]
        if link := by_rule.get(ident):
            yield step_of(link, decision, day, link is decider, closed)
        elif rule in chain.rules and rule.action == "stop" and end.day:
            yield Step(ident, "later" if chain.today < end.day else "done", end.day, None, None)
        elif rule in chain.rules and rule.only_if:
            yield receipt(chain, rule, answered or closed)
        elif ident in chain.done and not chain.guide.vocabulary.actions[rule.action].legal:
            yield Step(ident, "done", chain.done[ident][-1], None, None)  # an earlier date's question


def step_of(link: Link, decision: Decided, day: date | None, deciding: bool, closed: bool) -> Step:
    """One message of the chain as it is shown."""
    if link.state == "done":
        return Step(link.rule.id, "done", link.shown, None, link.window)
    if link.state == "skipped" or closed or not link.window:
        return Step(link.rule.id, "skipped", None, None, link.window)
    if deciding and decision in ("may", "send"):
        return Step(link.rule.id, "now", day, link.window.best if day and link.window.best < day else None, link.window)
    return Step(link.rule.id, "later", link.day, None, link.window)
