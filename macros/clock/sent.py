"""What was sent, in whatever words the reader tells it: by name, by number, or by a reminder that implies its question."""

from datetime import date
from itertools import pairwise

from .here import Here
from .told import Sent, done_days

Days_ = dict[str, list[date | None]]  # the days of what was sent, by rule, the unknown ones first


def what_was_sent(here: Here) -> Days_:
    """The days of what was sent, by rule; names go before numbers."""
    sendable = [rule for rule in here.given.course.rules if here.guide.rules[rule].max_messages]
    done = done_days(here.told, sendable, here.today)
    if not done and here.told.sent:
        done = done_days(here.told._replace(done=by_number(here)), sendable, here.today)
    pass_on(here, done)
    imply_question(here, done)
    return done


def pass_on(here: Here, done: Days_) -> None:
    """Never a third question: one that was sent under its other name (a date was given, or none), or again under the
    same, stands for the next that is open.

    Only where they answered it with a day does it begin anew; a closing date is no answer.
    """
    closing = any(rule.event == "closing-date" for rule in here.messages)
    asked = [here.guide.rules[ident] for ident in here.given.course.rules if ident in done]
    asked = [rule for rule in asked if here.asks(rule) and not rule.only_if]
    for rule in sorted(asked, key=lambda rule: rule in here.messages):
        days, renewed = done[rule.id], rule.needs == "no date" and not closing
        keep = rule.max_messages if rule in here.messages else len(days) if renewed else 0
        while len(days) > keep and (free := first_unasked(here, done)):
            done[free] = [days.pop(keep)]
        if not days:
            del done[rule.id]


def first_unasked(here: Here, done: Days_) -> str | None:
    """The first question of the chain that was not sent."""
    return next((rule.id for rule in here.messages if here.asks(rule) and rule.id not in done), None)


def imply_question(here: Here, done: Days_) -> None:
    """Whoever sent a reminder sent the question before it, on a day that we don't know."""
    for before, rule in pairwise(here.messages):
        if here.kind(rule) == "message" and rule.id in done:
            done.setdefault(before.id, [None])


def by_number(here: Here) -> tuple[Sent, ...]:
    """What a number of messages and the day of the last one mean, in the rules' order.

    A first message is read as the thank-you, unless the day of the last one shows that it was a question.
    """
    left, last, skip = here.told.sent, here.told.last, 0
    actions = [rule.action for rule in here.messages]
    if last and actions[:1] == ["thank"] and "ask" in actions:
        ask = here.messages[actions.index("ask")]
        again = next((rule for rule in here.messages if rule.action == "ask-again"), None)
        wait = here.wait(ask)
        bar = here.days.land(here.base(ask), wait.min, wait.bottom_unit)
        if left > 1 and again:
            bar = here.days.land(bar, here.wait(again).min, here.wait(again).bottom_unit)
        skip = actions.index("ask") if left in (1, 2) and last >= bar else 0
    sent = [rule.id for rule in here.messages[skip:] for _ in range(rule.max_messages)][:left]
    return tuple(Sent(rule, last if number == len(sent) else None) for number, rule in enumerate(sent, 1))
