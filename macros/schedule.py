"""From a situation and its dates to a decision and dated steps.

Pure: `today` and the years of known holidays are arguments, and dates are calendar dates without a clock
or a time zone. docs/assets/js/schedule.js does the same independently; tests hold the two together.
"""

import calendar
from datetime import date, timedelta
from typing import NamedTuple

from .model import Guide, Rule, Wait
from .workdays import Workdays


class Situation(NamedTuple):
    """What the reader says. `on` starts the situation's clock, `by` is the date they gave, `sent` counts the
    messages since and `last` is the day of the last one; `gate` is no-contact or agency where that applies."""

    stage: str
    on: date
    by: date | None = None
    region: str | None = None
    sent: int = 0
    last: date | None = None
    gate: str | None = None


class Step(NamedTuple):
    """One thing to do: the recommended day and the range around it."""

    rule: str
    recommended: date
    earliest: date
    latest: date
    done: bool
    conditional: bool


class Plan(NamedTuple):
    """The decision (wait, send, stop or dont), the rule it follows, the steps and a legal clock where one runs."""

    decision: str
    next: str | None
    steps: list[Step]
    legal: tuple[str, date] | None
    holidays_known: bool


def shift(start: date, count: int, unit: str, days: Workdays) -> date:
    """A day that lies `count` units after a start, as it falls in the calendar.

    Hours count in whole days, because nobody should have to know at what hour; a month that is too
    short ends on its last day. Raises ValueError for an unknown unit.
    """
    match unit:
        case "hours":
            return start + timedelta(days=count // 24)
        case "days":
            return start + timedelta(days=count)
        case "weeks":
            return start + timedelta(weeks=count)
        case "months":
            years, month = divmod(start.month - 1 + count, 12)
            year = start.year + years
            return date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))
        case "working days":
            return days.add(start, count)
    raise ValueError(f"unknown unit: {unit}")


class Clock:
    """Dates the steps of one situation, one after the other."""

    def __init__(self, guide: Guide, told: Situation, days: Workdays) -> None:
        self.guide, self.told, self.days = guide, told, days
        self.stage = guide.stages[told.stage]
        self.all_known = True
        self.rules = [rule for rule in guide.rules_of(told.stage) if self.applies(rule)]
        self.messages = [rule for rule in self.rules if rule.max_messages and not rule.only_if]

    def applies(self, rule: Rule) -> bool:
        """Whether a rule runs for what the reader said (a legal clock is not a step)."""
        if self.guide.vocabulary.actions[rule.action].legal:
            return False
        if rule.needs == "date":
            return self.told.by is not None or rule.event == self.stage.event
        return not (rule.needs == "no date" and self.told.by and self.stage.by)

    def land(self, start: date, count: int, unit: str) -> date:
        """A wait's end, moved to a working day; notes when it leaves the years with known holidays."""
        day = self.days.forward(shift(start, count, unit, self.days))
        self.all_known = self.all_known and self.days.known(day) and self.days.known(start)
        return day

    def wait(self, rule: Rule) -> Wait:
        """The rule's wait, or its regional variant."""
        variant = rule.variant(self.told.region, self.told.stage)
        return variant.wait if variant else rule.wait

    def start(self, rule: Rule, before: date | None) -> date:
        """The day from which a rule's wait counts; `before` is the day of the message before it."""
        told = self.told
        chained = rule.event in ("last-message", "final-message") and rule.event != self.stage.event
        if chained and before:
            return before
        if rule.needs == "date" or not self.stage.by:
            return told.by or told.on
        return told.on

    def step(self, rule: Rule, start: date, done: bool) -> Step:
        """A rule's step, dated from a start."""
        wait = self.wait(rule)
        recommended = self.land(start, wait.default, wait.unit)
        latest = self.land(start, wait.default if wait.max is None else wait.max, wait.unit)
        if rule.latest_after:
            latest = recommended
            if self.stage.event == rule.latest_after.event:
                latest = max(latest, self.land(self.told.on, rule.latest_after.count, rule.latest_after.unit))
        return Step(rule.id, recommended, self.land(start, wait.min, wait.unit), latest, done, bool(rule.only_if))

    def steps(self, done: dict[str, int]) -> list[Step]:
        """All steps, where `done` says how many messages of each rule were sent."""
        found: list[Step] = []
        before: date | None = None
        last_done = next((r.id for r in reversed(self.messages) if done.get(r.id)), None)
        for rule in self.rules:
            sent = done.get(rule.id, 0)
            finished = bool(rule.max_messages) and sent >= rule.max_messages
            start = self.start(rule, before)
            if 0 < sent < rule.max_messages:
                start = self.told.last or self.land(start, self.wait(rule).default, self.wait(rule).unit)
            step = self.step(rule, start, finished)
            found.append(step)
            if rule in self.messages:
                actual = self.told.last if sent and rule.id == last_done else None
                before = actual if actual and finished else step.recommended
        return found


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
    due = next((step for step in reversed(later) if step.recommended <= today), None)
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
        if not guide.vocabulary.actions[rule.action].legal or told.region != rule.only_in_region:
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
