"""The decision: write now, wait, stop or don't; and when a situation counts as closed."""

from datetime import date, timedelta
from typing import Literal, NamedTuple

from ..data.rules import Rule
from .chain import Chain, Link
from .told import NEVER_ASKED, Given

Decided = Literal["wait", "may", "send", "stop", "dont"]


class Closing(NamedTuple):
    """The rule that closes a situation, and the day from which it counts as closed; no day where it has no such rule."""

    rule: Rule | None
    day: date | None


def closing(chain: Chain, links: list[Link]) -> Closing:
    """When a situation counts as closed: some days after its last message, or once the last one ran out unsent."""
    stop = next((rule for rule in chain.rules if rule.action == "stop"), None)
    if not stop:
        return Closing(None, None)
    last, day = max(((index, link.day) for index, link in enumerate(links) if link.day), default=(-1, None))
    ends = [link.window.end for link in links[last + 1 :] if link.ran_out and link.window and link.window.end]
    if ends:
        usual = closing(chain, chain.follow(best_days=True)).day  # on their best days none runs out
        after = chain.days.quiet(chain.days.forward(ends[-1] + timedelta(days=1)))
        return Closing(stop, max(after, usual or after))
    wait = chain.wait(stop)
    return Closing(stop, chain.days.quiet(chain.days.land(day, wait.default, wait.unit)) if day else None)


def silent_until(chain: Chain, links: list[Link], until: date) -> date:
    """The day from which silence means no: the one they named, or the working day after thanks that go on that day or later."""
    thanked = max((link.day for link in links if link.day and not chain.waits(link.rule)), default=date.min)
    return until if thanked < until else chain.days.forward(thanked + timedelta(days=1))


def decided(chain: Chain, link: Link) -> tuple[Decided, date]:
    """What to do about an open message today, and on which day."""
    assert link.window  # an open message has one
    rule, window, today = link.rule, link.window, chain.today
    if chain.asks(rule):
        if today < window.earliest:
            return "wait", window.best
        return ("may", window.best) if today < window.best else ("send", chain.go(rule))
    return ("wait", window.best) if today < (window.best if chain.waits(rule) else window.earliest) else ("send", chain.go(rule))


def decide(chain: Chain, said: Given, links: list[Link]) -> tuple[Decided, date | None, Link | None, Closing]:
    """The decision, its day, the message that it is about, and when the situation closes."""
    decider = next((link for link in links if link.state == "open"), None)
    end = closing(chain, links)
    if said.gates & set(NEVER_ASKED):
        usual = closing(chain, chain.follow(best_days=True))
        closed = not decider or (usual.day is not None and chain.today >= usual.day)
        return ("stop" if closed else "dont"), usual.day, None, usual
    if said.until:
        end = Closing(end.rule, silent_until(chain, links, said.until))
        decider = next((link for link in links if link.state == "open" and not chain.waits(link.rule)), None)
        kept_back = any(link.hushed or link.state == "open" for link in links)
        if not decider and kept_back and chain.today < said.until:
            return "dont", end.day, None, end
    if not decider:
        return "stop", end.day, None, end
    return (*decided(chain, decider), decider, end)
