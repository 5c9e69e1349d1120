"""How days and waits are said: the same on pages, on paper, in frames and in the planner. The words stand in data/words/phrases.yml."""

from datetime import date

from ..data import holes
from ..data.model import Guide
from ..data.rules import End, Rule, Variant, Wait
from ..data.situations import Stage


def sentence(text: str) -> str:
    """The text with a capital at its beginning."""
    text = text.strip()
    return text[:1].upper() + text[1:]


class Phrases:
    """The phrases of one guide."""

    def __init__(self, guide: Guide) -> None:
        self.guide, self.words = guide, guide.words.phrases

    def day(self, value: date) -> str:
        """A date: Sat 21 November 2026."""
        names = self.words.calendar
        return f"{names.weekdays_short[value.weekday()]} {value.day} {names.months[value.month - 1]} {value.year}"

    def count(self, number: int, unit: str) -> str:
        """A number of units: 7 working days."""
        return holes.counted(self.guide, str(number), number, unit)

    def wait(self, wait: Wait) -> str:
        """A wait without its range: 7 working days, within 24 hours, 4 weeks or more, the same day."""
        if wait.default == 0:
            return self.words.wait.same_day
        count = self.count(wait.default, wait.unit)
        if wait.unit == "hours" or (wait.min == 0 and wait.max == wait.default):
            return self.words.wait.within.format(count=count)
        return self.words.wait.at_least.format(count=count) if wait.max is None else count

    def range(self, wait: Wait) -> str:
        """The range that sources give: 5 to 10 working days, up to 5 working days later; nothing where there is none to tell."""
        if wait.max is None or wait.min == wait.max or (wait.min == 0 and wait.max == wait.default):
            return ""
        count = self.count(wait.max, wait.unit)
        if wait.default == 0:
            return self.words.wait.end.format(count=count)
        if wait.min == 0:
            return self.words.wait.up_to.format(max=count)
        return self.words.range.format(min=self.first(wait), max=count)

    def first(self, wait: Wait) -> str:
        """Where a range begins: the number alone, or with its unit where that is another: 3 working days."""
        return str(wait.min) if wait.bottom_unit == wait.unit else self.count(wait.min, wait.bottom_unit)

    def full(self, wait: Wait) -> str:
        """A wait with its range: 7 working days (5 to 10); the same day, or up to 5 working days later."""
        return self.with_range(wait, self.wait(wait))

    def after(self, wait: Wait, start: str, *, back: bool = False) -> str:
        """A wait with its range and with what it counts from, or counts `back` from."""
        if wait.default == 0:
            return self.with_range(wait, self.words.wait.same_day_as.format(start=start))
        return self.counting(back).format(wait=self.full(wait), start=start)

    def counting(self, back: bool) -> str:
        """The words that join a wait and what it counts from."""
        return self.words.wait.before if back else self.words.wait.after

    def with_range(self, wait: Wait, words: str) -> str:
        """A wait in words, with the range where there is one to tell."""
        if wait.max is None or not self.range(wait):
            return words
        if wait.default == 0:
            return self.words.wait.with_end.format(wait=words, count=self.count(wait.max, wait.unit))
        last = str(wait.max) if wait.bottom_unit == wait.unit else self.count(wait.max, wait.unit)
        ends = self.words.wait.up_to.format(max=last) if wait.min == 0 else self.words.range.format(min=self.first(wait), max=last)
        return self.words.wait.with_range.format(wait=words, range=ends)

    def due(self, rule: Rule, stage: Stage) -> str:
        """When a rule's step falls in a situation, with the range: 7 working days (5 to 10) after the interview."""
        return self.after(rule.wait, self.guide.starts(rule, stage.id), back=rule.back)

    def day_first(self, rule: Rule, stage: Stage) -> tuple[str, str]:
        """The same in two parts, so that the wait may stand large: 7 working days | (5 to 10) after the interview."""
        return self.led(self.wait(rule.wait), self.due(rule, stage))

    def shortly_first(self, rule: Rule, start: str) -> tuple[str, str]:
        """A rule's wait without its range, and what it counts from."""
        return self.led(self.wait(rule.wait), self.shortly(rule.wait, start, back=rule.back))

    def led(self, day: str, words: str) -> tuple[str, str]:
        """Words cut behind the wait that they begin with; not at all where they begin otherwise."""
        return (sentence(day), words[len(day) :]) if words.startswith(day) else (sentence(words), "")

    def when(self, rule: Rule, stage: Stage) -> str:
        """The same without the range."""
        return self.shortly(rule.wait, self.guide.starts(rule, stage.id), back=rule.back)

    def shortly(self, wait: Wait, start: str, *, back: bool = False) -> str:
        """A wait without its range, with what it counts from."""
        if wait.default == 0:
            return self.words.wait.same_day_as.format(start=start)
        return self.counting(back).format(wait=self.wait(wait), start=start)

    def limit(self, rule: Rule, stage: Stage) -> str:
        """Until when a step is worth doing in a situation: no later than 8 weeks after the interview; nothing where it has no end."""
        return self.until(rule.end, self.guide.starts(rule, stage.id))

    def until(self, end: End | None, start: str) -> str:
        """An end in words: no later than 8 weeks after the interview, on the same day as the agreed time."""
        if not end or end.count is None or not end.unit:
            return ""
        if not end.count:
            return self.words.wait.limit_same_day.format(start=start)
        return self.words.wait.limit.format(count=self.count(end.count, end.unit), start=start)

    def condition(self, rule: Rule, stage: Stage) -> str:
        """When a rule holds at all: only if…, if they gave a date; nothing where it always holds."""
        words = self.words.condition
        if rule.only_if:
            return words.only_if.format(condition=rule.only_if)
        asked = {"date": words.date, "no date": words.no_date}
        return asked[rule.needs] if rule.needs and stage.by else ""

    def local(self, variant: Variant) -> str:
        """A region's wait with its note."""
        return f"{self.full(variant.wait)}: {variant.note}"
