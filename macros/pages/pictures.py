"""The geometry of the pictures: where a bar begins and ends, in per cent. Templates draw them as SVG."""

from typing import NamedTuple

from ..clock.ladder import Ladder
from ..data.model import Guide
from ..data.rules import Rule
from ..data.situations import Case

LEAST = 1.5  # per cent: a same-day step must still be seen


class Bar(NamedTuple):
    """A range on a scale: begin, length and the recommended point, each in per cent of the width."""

    begin: float
    length: float
    point: float


class Rung(NamedTuple):
    """One step of a ladder: its bar, and where it ends: in per cent, 100 where that lies beyond the picture, None without an end."""

    rule: Rule
    bar: Bar
    end: float | None


class Tick(NamedTuple):
    """A mark on the scale, at a per cent of the width, with its count and unit."""

    at: float
    number: int
    unit: str


class Drawn(NamedTuple):
    """A ladder on one axis, which begins with its event."""

    event: str
    case: Case | None
    rungs: list[Rung]
    ticks: list[Tick]


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


def drawn(ladder: Ladder) -> Drawn:
    """A ladder as it is drawn: the axis runs to the last day of its windows, so an end may lie beyond it."""
    whole, ticks = scale(max(1, *(step.latest for step in ladder.steps)))
    rungs = [
        Rung(
            step.rule,
            bar(step.earliest, step.latest, step.best, whole),
            None if step.end is None else round(min(100 * step.end / whole, 100), 2),
        )
        for step in ladder.steps
    ]
    return Drawn(ladder.event, ladder.case, rungs, ticks)


def ladder(guide: Guide, stage: str) -> list[Rule]:
    """The steps of a situation where no date was given, in order, up to the stop."""
    return [rule for rule in guide.rules_of(stage) if rule.needs != "date" and not rule.only_in_region and not rule.only_if]


def bars(guide: Guide) -> list[tuple[str, Bar]]:
    """The waits of waits.yml as bars from zero, by id."""
    whole = max(figure.days for figure in guide.waits.values())
    return [(figure.id, bar(0, figure.days, figure.days, whole)) for figure in guide.waits.values()]
