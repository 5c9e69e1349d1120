"""The steps of a plan as they are shown: what was done, what to do now, what comes later, what no longer matters."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal, NamedTuple

from ..data.rules import Rule
from .chain import Chain, Link
from .decision import Closing, Decided
from .windows import Window


class Step(NamedTuple):
    """One thing to do. `day` is the day on which to do it, or on which it was done where that is known; `due` the day
    on which it was due, where that was earlier. `window` holds earliest, best, latest and end; a skipped step may have none."""

    rule: str
    state: Literal["done", "now", "later", "skipped"]
    day: date | None
    due: date | None
    window: Window | None


def receipt(chain: Chain, rule: Rule, questions: Iterable[Link], closed: bool) -> Step:
    """A step for those who got no receipt: it stands beside the others until its latest day, and decides nothing.

    A question that has gone, or that goes first, asks this too.
    """
    window = chain.window(rule, chain.base(rule))
    if chain.complete(rule):
        return Step(rule.id, "done", chain.done[rule.id][-1], None, window)
    day = max(window.best, chain.go(rule))
    answered = any(link.state == "done" or (link.state == "open" and link.day and link.day <= day) for link in questions)
    gone = closed or answered or day > (window.end or window.latest)
    return Step(rule.id, "skipped" if gone else "later", None if gone else day, None, window)


def shown(chain: Chain, links: list[Link], decision: Decided, day: date | None, decider: Link | None, end: Closing) -> Iterator[Step]:
    """The steps as they are shown, in the order of the situation's rules."""
    by_rule = {link.rule.id: link for link in links}
    questions = [link for link in links if chain.asks(link.rule)]
    closed = decision in ("dont", "stop")
    for ident in chain.given.course.rules:
        rule = chain.guide.rules[ident]
        if link := by_rule.get(ident):
            yield step_of(link, decision, day, link is decider, closed)
        elif rule not in chain.rules:
            if ident in chain.done:  # an earlier date's question
                yield Step(ident, "done", chain.done[ident][-1], None, None)
        elif rule.only_if:
            yield receipt(chain, rule, questions, closed or chain.silenced(rule))
        elif end.day:  # a stop
            yield Step(ident, "later" if chain.today < end.day else "done", end.day, None, None)


def step_of(link: Link, decision: Decided, day: date | None, deciding: bool, closed: bool) -> Step:
    """One message of the chain as it is shown."""
    if link.state == "done":
        return Step(link.rule.id, "done", link.shown, None, link.window)
    if link.state == "skipped" or closed or not link.window:
        return Step(link.rule.id, "skipped", None, None, link.window)
    if deciding and decision in ("may", "send"):
        return Step(link.rule.id, "now", day, link.window.best if day and link.window.best < day else None, link.window)
    return Step(link.rule.id, "later", link.day, None, link.window)
