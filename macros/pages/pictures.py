"""The geometry of the pictures: where a bar begins and ends, in per cent. Templates draw them as SVG."""

from typing import NamedTuple

from ..data.model import Guide
from ..data.rules import Rule

LEAST = 1.5  # per cent: a same-day step must still be seen


class Bar(NamedTuple):
    """A range on a scale: begin, length and the recommended point, each in per cent of the width."""

    begin: float
    length: float
    point: float


class Row(NamedTuple):
    """One rule of a timeline with its bar."""

    rule: Rule
    bar: Bar


class Tick(NamedTuple):
    """A mark on the scale, at a per cent of the width, with its count and unit."""

    at: float
    number: int
    unit: str


class Timeline(NamedTuple):
    """Rows that share one scale, each counted from its own event."""

    rows: list[Row]
    ticks: list[Tick]


def in_days(count: int, unit: str) -> float:
    """A wait's length in calendar days, for drawing only: five working days are drawn as a week, a month as 30 days."""
    return count * {"minutes": 1 / 1440, "hours": 1 / 24, "working days": 7 / 5, "days": 1, "weeks": 7, "months": 30}[unit]


def scale(days: float) -> tuple[float, list[Tick]]:
    """The length of a scale that holds a number of calendar days, and its marks."""
    for step, unit, size in ((1, "days", 1), (1, "weeks", 7), (1, "months", 30)):
        count = max(1, -(-days // (step * size)))
        if count <= 7:
            whole = count * size
            return whole, [Tick(round(100 * n / count, 1), n, unit) for n in range(1, int(count) + 1)]
    return days, []


def bar(begin: float, end: float, point: float, whole: float) -> Bar:
    """A range drawn on a scale of `whole` calendar days; a range of nothing keeps a visible width."""
    left = 100 * begin / whole
    length = max(100 * (end - begin) / whole, LEAST)
    return Bar(round(min(left, 100 - length), 2), round(length, 2), round(max(LEAST, min(100 * point / whole, 100 - LEAST)), 2))


def timeline(guide: Guide, stage: str) -> Timeline:
    """A situation's waits on one scale; rules of one region only are left out, since the table below names them."""
    rules = [rule for rule in guide.rules_of(stage) if not rule.only_in_region]
    whole, ticks = scale(max(in_days(rule.wait.top, rule.wait.unit) for rule in rules))
    rows = []
    for rule in rules:
        begin, end, point = (in_days(count, rule.wait.unit) for count in (rule.wait.min, rule.wait.top, rule.wait.default))
        rows.append(Row(rule, bar(begin, end, point, whole)))
    return Timeline(rows, ticks)


def ladder(guide: Guide, stage: str) -> list[Rule]:
    """The steps of a situation where no date was given, in order, up to the stop."""
    return [rule for rule in guide.rules_of(stage) if rule.needs != "date" and not rule.only_in_region and not rule.only_if]


def bars(guide: Guide) -> list[tuple[str, Bar]]:
    """The waits of waits.yml as bars from zero, by id."""
    whole = max(figure.days for figure in guide.waits.values())
    return [(figure.id, bar(0, figure.days, figure.days, whole)) for figure in guide.waits.values()]
