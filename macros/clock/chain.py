"""The messages of one situation, one after the other: which was sent, which is open, which no longer matters, and on what day."""

from collections.abc import Sequence
from datetime import date
from typing import Literal, NamedTuple

from ..data.model import Guide
from ..data.rules import End, Rule, Wait
from .told import Given, Sent, Situation, done_days
from .windows import Days, Window

REPLY_TIME = 3  # working days that a thank-you is given before a question follows; what we suggest
AGENCY_WAIT = "agency-role"  # whoever asks a consultant waits as long as after being put forward
BACK = 1  # the working day before a second date


class Link(NamedTuple):
    """One message of the chain: what became of it, and the day on which it was or would be sent.

    `day` is the day as it counts for what follows; `shown` the day that the reader gave. A message that `ran_out` is
    skipped because its end has passed.
    """

    rule: Rule
    window: Window | None
    state: Literal["done", "open", "skipped"]
    day: date | None = None
    shown: date | None = None
    ran_out: bool = False


class Chain:
    """The rules that run for what was told, and the days of their messages."""

    def __init__(self, guide: Guide, told: Situation, given: Given, days: Days, today: date) -> None:
        self.guide, self.told, self.given, self.days, self.today = guide, told, given, days, today
        self.stage = guide.stages[told.stage]
        sendable = [rule for rule in given.course.rules if guide.rules[rule].max_messages]
        self.done = done_days(told, sendable, today)
        self.rules = [guide.rules[rule] for rule in given.course.rules if self.applies(guide.rules[rule])]
        self.messages = [rule for rule in self.rules if rule.max_messages and not rule.only_if]
        if not self.done and told.sent:
            self.done = done_days(told._replace(done=self.by_number()), sendable, today)
        self.pass_on()
        self.imply_question()

    def applies(self, rule: Rule) -> bool:
        """Whether a rule runs for what the reader said (a legal clock is not a step)."""
        if self.guide.vocabulary.actions[rule.action].legal:
            return False
        if rule.needs == "date":
            return self.given.by is not None or rule.event == self.given.course.event
        return not (rule.needs == "no date" and self.given.by and self.given.course.by)

    def asks(self, rule: Rule) -> bool:
        """Whether a step is a question to an employer."""
        return self.guide.vocabulary.actions[rule.action].asks

    def waits(self, rule: Rule) -> bool:
        """Whether a step can come too soon."""
        return self.guide.vocabulary.actions[rule.action].waits

    def kind(self, rule: Rule) -> str:
        """What a rule's wait counts from: happened, message, date or contact."""
        return self.guide.vocabulary.events[rule.event].kind

    def complete(self, rule: Rule) -> bool:
        """Whether all messages of a rule were sent."""
        return len(self.done.get(rule.id, [])) >= rule.max_messages

    def pass_on(self) -> None:
        """Never a third question: one that was sent under its other name (a date was given, or none), or again under the
        same, stands for the next that is open.

        Only where they answered it with a day does it begin anew; a closing date is no answer.
        """
        closing = any(rule.event == "closing-date" for rule in self.messages)
        asked = [self.guide.rules[ident] for ident in self.given.course.rules if ident in self.done]
        asked = [rule for rule in asked if self.asks(rule) and not rule.only_if]
        for rule in sorted(asked, key=lambda rule: rule in self.messages):
            days, renewed = self.done[rule.id], rule.needs == "no date" and not closing
            keep = rule.max_messages if rule in self.messages else len(days) if renewed else 0
            while len(days) > keep and (free := self.first_unasked()):
                self.done[free] = [days.pop(keep)]
            if not days:
                del self.done[rule.id]

    def first_unasked(self) -> str | None:
        """The first question of the chain that was not sent."""
        return next((rule.id for rule in self.messages if self.asks(rule) and rule.id not in self.done), None)

    def imply_question(self) -> None:
        """Whoever sent a reminder sent the question before it, on a day that we don't know."""
        for before, rule in zip(self.messages, self.messages[1:], strict=False):
            if self.kind(rule) == "message" and rule.id in self.done:
                self.done.setdefault(before.id, [None])

    def by_number(self) -> tuple[Sent, ...]:
        """What a number of messages and the day of the last one mean, in the rules' order.

        A first message is read as the thank-you, unless the day of the last one shows that it was a question.
        """
        left, last, skip = self.told.sent, self.told.last, 0
        actions = [rule.action for rule in self.messages]
        if last and actions[:1] == ["thank"] and "ask" in actions:
            ask = self.messages[actions.index("ask")]
            again = next((rule for rule in self.messages if rule.action == "ask-again"), None)
            wait = self.wait(ask)
            bar = self.days.land(self.base(ask), wait.min, wait.unit)
            if left > 1 and again:
                bar = self.days.land(bar, self.wait(again).min, self.wait(again).unit)
            skip = actions.index("ask") if left in (1, 2) and last >= bar else 0
        sent = [rule.id for rule in self.messages[skip:] for _ in range(rule.max_messages)][:left]
        return tuple(Sent(rule, last if number == len(sent) else None) for number, rule in enumerate(sent, 1))

    def wait(self, rule: Rule) -> Wait:
        """How long a rule waits here: an agency's wait, the situation's own, the region's, or the usual one."""
        if "agency" in self.given.gates and rule.needs == "no date" and self.asks(rule) and AGENCY_WAIT in self.guide.rules:
            return self.guide.rules[AGENCY_WAIT].wait
        own = self.stage.own.get(rule.id)
        if own and own.wait:
            return own.wait
        variant = rule.variant(self.told.region, self.told.stage)
        return variant.wait if variant else rule.wait

    def end(self, rule: Rule) -> End | None:
        """Until when a step is worth doing here."""
        own = self.stage.own.get(rule.id)
        return own.end if own and own.end else rule.end

    def moves(self, rule: Rule) -> bool:
        """Whether the turn of the year moves a step: questions that no deadline of the reader's own holds, and the stop."""
        end = self.end(rule)
        bound = rule.keeps_day or bool(end and end.at_date and self.given.by)
        return (self.asks(rule) or rule.action == "stop") and not bound

    def go(self, rule: Rule) -> date:
        """The day on which a step that is due would be done: today, the next working day, or after the quiet time."""
        day = self.days.forward(self.today)
        return self.days.quiet(day) if self.moves(rule) else day

    def base(self, rule: Rule) -> date:
        """The day from which a rule's wait counts where no message comes before it."""
        dated = self.kind(rule) == "date" or rule.needs == "date"
        return (self.given.by or self.given.on) if dated else self.given.on

    def start(self, rule: Rule, before: Sequence[Link]) -> date | None:
        """The day from which a rule's wait counts, after the messages before it; None where what it follows was never sent."""
        sent = [link.day for link in before if link.day]
        match self.kind(rule):
            case "message":
                if not before and self.guide.vocabulary.events[self.given.course.event].kind == "message":
                    return self.given.on
                return before[-1].day if before else None
            case "contact":
                return max([self.given.on, *sent])
        return self.base(rule)

    def window(self, rule: Rule, start: date, thanked: date | None = None) -> Window:
        """When a step goes, where its wait begins on a day; `thanked` is the day of a thank-you that a question comes after."""
        wait, by, land = self.wait(rule), self.given.by, self.days.land
        earliest, best, latest = (land(start, count, wait.unit) for count in (wait.min, wait.default, wait.top))
        if rule.back and by:
            earliest = best = self.days.before(by, wait.default)
            latest = by
        if rule.before_date and by:
            best = min(best, self.days.before(by, BACK))
            earliest = min(earliest, best)
        if rule.before_event:
            earliest = date.min
        if thanked and self.asks(rule):
            earliest = max(earliest, self.days.workdays.add(thanked, REPLY_TIME))
        best = max(best, earliest)
        end = self.end(rule)
        last = None if end is None else by if end.at_date else land(start, end.count or 0, end.unit or "days")
        if not self.moves(rule):
            return Window(start, earliest, best, max(latest, best), last)
        quiet = self.days.quiet
        ended = quiet(last) if last else None
        return Window(start, quiet(earliest), quiet(best), quiet(max(latest, best)), ended, quiet(best) != best)

    def planned(self, rule: Rule, window: Window) -> date:
        """The day on which an open message would be sent."""
        due = window.best if self.waits(rule) else window.earliest
        return window.best if self.today < due else max(window.best, self.go(rule)) if self.waits(rule) else self.go(rule)

    def counted(self, window: Window, day: date | None) -> date:
        """The day of a sent message as what follows counts it: never before its earliest day; the best day where none is known."""
        return max(min(window.best, self.today) if day is None else day, window.earliest)

    def taken_over(self, rule: Rule, later: Sequence[Rule]) -> bool:
        """Whether thanks or an answer meets a later step that is due by now, so that one message does both."""
        for other in later:
            dated = self.kind(other) == "date"
            if self.kind(other) == "message" or not (self.asks(other) or dated) or self.silenced(other):
                continue
            if self.complete(other):
                return True
            window = self.window(other, self.base(other))
            over = window.end is not None and max(window.best, self.go(other)) > window.end
            if not over and self.go(rule) >= (window.earliest if dated else window.best):
                return True
        return False

    def silenced(self, rule: Rule) -> bool:
        """Whether they said that silence by a day means no, so that there is nothing to ask."""
        return self.given.until is not None and self.asks(rule)

    def asked(self) -> bool:
        """Whether a question was sent, under whatever name; it has carried the thanks."""
        return any(self.asks(self.guide.rules[rule]) for rule in self.done)

    def too_late(self, rule: Rule, before: Sequence[Link]) -> bool:
        """Whether a reminder is one too many, because its question itself came late."""
        question = next((link for link in reversed(before) if self.asks(link.rule) and link.day), None)
        if not rule.within or not question or not question.window or not question.day:
            return False
        limit = self.days.land(question.window.start, rule.within.count, rule.within.unit)
        return question.day > max(limit, question.window.latest)

    def follow(self, *, best_days: bool = False) -> list[Link]:
        """The chain as it stands today; with `best_days`, as it would go with each open message on its best day."""
        links: list[Link] = []
        for index, rule in enumerate(self.messages):
            later = self.messages[index + 1 :]
            start = self.start(rule, links)
            if start is None:
                links.append(Link(rule, None, "skipped"))
                continue
            thanked = next((link.day for link in reversed(links) if link.rule.action == "thank" and link.day), None)
            thanked = None if self.kind(rule) == "message" else thanked
            times = self.done.get(rule.id, [])[-rule.max_messages :]
            window, day = self.window(rule, start, thanked), None
            for number, told in enumerate(times, 1):
                day = self.counted(window, told)
                if number < rule.max_messages:
                    window = self.window(rule, day)
            if len(times) >= rule.max_messages:
                links.append(Link(rule, window, "done", day, times[-1]))
                continue
            plan = window.best if best_days else self.planned(rule, window)
            over = not best_days and window.end is not None and plan > window.end
            unneeded = self.silenced(rule) or self.too_late(rule, links)
            if not self.waits(rule):
                unneeded = self.asked() or (not best_days and self.taken_over(rule, later))
            skipped = over or unneeded
            links.append(Link(rule, window, "skipped" if skipped else "open", day if skipped else plan, None, over and not unneeded))
        return links
