"""From a situation and its dates to a decision and dated steps.

Pure: `today` and the years of known holidays are arguments, and dates are calendar dates without a clock
or a time zone. docs/assets/js/clock/schedule.js does the same independently; tests hold the two together.
"""

from datetime import date
from typing import NamedTuple

from ..data.model import Guide
from ..data.workdays import Workdays
from .steps import Clock, Situation, Step, shift


class Plan(NamedTuple):
    """The decision (wait, send, stop or dont), the rule it follows, the steps and a legal clock where one runs."""

    decision: str
    next: str | None
    steps: list[Step]
    legal: tuple[str, date] | None
    holidays_known: bool


def sent_by_rule(clock: Clock) -> dict[str, int]:
    """How many of the messages that the reader sent belong to each rule, in the rules' order.

    A first message is read as the thank-you, unless the date of the last one shows that it was a question.
    """
    told, left, skip = clock.told, clock.told.sent, 0
    actions = [rule.action for rule in clock.messages]
    if told.last and actions[:1] == ["thank"] and "ask" in actions:
        planned = {step.rule: step for step in clock.steps({})}
        ask = planned[clock.messages[actions.index("ask")].id]
        again = next((rule for rule in clock.messages if rule.action == "ask-again"), None)
        bar = ask.earliest
        if left == 2 and again:
            wait = clock.wait(again)
            bar = clock.land(ask.earliest, wait.min, wait.unit)
        skip = int(left in (1, 2) and told.last >= bar)
    result: dict[str, int] = {}
    for rule in clock.messages[:skip]:
        result[rule.id] = rule.max_messages
    for rule in clock.messages[skip:]:
        result[rule.id] = min(left, rule.max_messages)
        left -= result[rule.id]
    return result


def after_thanks(clock: Clock, thanks: Step, later: list[Step], today: date) -> Step:
    """The step to think of while thanks or an answer is open: a question that is due, or one that comes next once
    the thanks is late. Late thanks may still go; whoever asks "do I write?" by then means the question."""
    due = next((step for step in later if step.recommended <= today), None)
    if due or today <= thanks.latest:
        return due or thanks
    return next((step for step in later if clock.guide.rules[step.rule].action == "ask"), thanks)


def decide(clock: Clock, steps: list[Step], today: date) -> tuple[str, str | None]:
    """The decision for a day, and the rule that it follows."""
    if clock.told.gate:
        return "dont", None
    actions = clock.guide.vocabulary.actions
    kept = {rule.id for rule in clock.messages}
    open_steps = [step for step in steps if step.rule in kept and not step.done]
    stop = next((step for step in steps if clock.guide.rules[step.rule].action == "stop"), None)
    if not open_steps:
        return "stop", stop.rule if stop else None
    step = open_steps[0]
    if not actions[clock.guide.rules[step.rule].action].waits:
        step = after_thanks(clock, step, open_steps[1:], today)
    action = clock.guide.rules[step.rule].action
    if action == "ask-again" and stop and today > stop.latest:
        return "stop", stop.rule
    threshold = step.recommended if actions[action].waits else step.earliest
    return ("wait" if today < threshold else "send"), step.rule


def legal_clock(guide: Guide, told: Situation) -> tuple[str, date] | None:
    """A right that runs beside the steps, with the calendar day on which it ends; not moved to a working day."""
    stage = guide.stages[told.stage]
    for rule in guide.rules_of(told.stage):
        here = (told.region, told.region.split("-")[0]) if told.region else ()
        if not guide.vocabulary.actions[rule.action].legal or rule.only_in_region not in here:
            continue
        if stage.event == rule.event and (rule.starts is None or told.on >= rule.starts):
            return rule.id, shift(told.on, rule.wait.default, rule.wait.unit, Workdays(None, 0, 0))
    return None


def plan(guide: Guide, told: Situation, *, today: date, holidays: tuple[int, int]) -> Plan:
    """What to do now and next.

    `holidays` are the first and the last year whose public holidays are known. Waits count in the units
    of the rules; every step falls on a working day. Raises KeyError for an unknown situation.
    """
    clock = Clock(guide, told, Workdays(told.region, *holidays))
    done = sent_by_rule(clock)
    clock.all_known = True
    steps = clock.steps(done)
    decision, rule = decide(clock, steps, today)
    return Plan(decision, rule, steps, legal_clock(guide, told), clock.all_known)
