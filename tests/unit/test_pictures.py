"""Where bars, points and marks stand, counted by hand on the small guide of the clock's tests."""

from typing import Any

import pytest

from macros.data.facts import WaitFigure
from macros.data.model import Guide
from macros.pages import pictures
from macros.pages.pictures import Bar, Tick
from tests.unit.clock.small import GUIDE


@pytest.mark.parametrize(
    ("count", "unit", "days"),
    [(5, "working days", 7), (48, "hours", 2), (1440, "minutes", 1), (3, "days", 3), (2, "weeks", 14), (4, "months", 120)],
)
def test_a_wait_is_drawn_in_calendar_days(count: int, unit: str, days: float) -> None:
    assert pictures.in_days(count, unit) == pytest.approx(days)


@pytest.mark.parametrize(
    ("days", "whole", "unit", "numbers"),
    [
        (0.5, 1, "days", [1]), (2, 2, "days", [1, 2]), (6.2, 7, "days", [1, 2, 3, 4, 5, 6, 7]), (7, 7, "days", [1, 2, 3, 4, 5, 6, 7]),
        (7.1, 14, "weeks", [1, 2]), (49, 49, "weeks", [1, 2, 3, 4, 5, 6, 7]), (50, 60, "months", [1, 2]),
        (210, 210, "months", [1, 2, 3, 4, 5, 6, 7]), (211, 211, "", []),
    ],
)  # fmt: skip
def test_a_scale_has_at_most_seven_marks(days: float, whole: float, unit: str, numbers: list[int]) -> None:
    length, ticks = pictures.scale(days)
    assert length == whole
    assert [(tick.number, tick.unit) for tick in ticks] == [(number, unit) for number in numbers]
    assert not ticks or ticks[-1].at == 100


def test_marks_stand_at_equal_distances() -> None:
    assert pictures.scale(3)[1] == [Tick(33.3, 1, "days"), Tick(66.7, 2, "days"), Tick(100.0, 3, "days")]


@pytest.mark.parametrize(
    ("given", "drawn"),
    [
        ((2, 6, 5, 8), Bar(25, 50, 62.5)),
        ((3, 3, 3, 9), Bar(33.33, 1.5, 33.33)),  # a range of nothing can be seen
        ((8, 8, 8, 8), Bar(98.5, 1.5, 98.5)),  # and does not leave the picture
        ((0, 8, 0, 8), Bar(0, 100, 1.5)),
        ((0, 1, 0.5, 8), Bar(0, 12.5, 6.25)),
    ],
)
def test_a_bar_begins_ends_and_has_its_point(given: tuple[float, float, float, float], drawn: Bar) -> None:
    assert pictures.bar(*given) == drawn


def test_a_timeline_draws_each_wait_on_one_scale_with_the_point_at_the_best_day() -> None:
    drawn = pictures.timeline(GUIDE, "talk")
    assert {row.rule.id: row.bar for row in drawn.rows} == {
        "thanks": Bar(0.6, 13.69, 7.14), "after-date": Bar(10, 40, 20), "no-date": Bar(50, 50, 70), "again": Bar(50, 50, 50),
        "stop": Bar(50, 1.5, 50),
    }  # fmt: skip
    assert drawn.ticks == [Tick(50, 1, "weeks"), Tick(100, 2, "weeks")]


@pytest.mark.parametrize(
    ("stage", "steps"), [("talk", ["thanks", "no-date", "again", "stop"]), ("application", ["application", "stop"]), ("offer", ["reply"])]
)
def test_a_ladder_leaves_out_what_needs_a_date_a_region_or_a_condition(stage: str, steps: list[str]) -> None:
    assert [rule.id for rule in pictures.ladder(GUIDE, stage)] == steps


def test_the_longest_of_the_measured_waits_fills_the_width() -> None:
    waits = {ident: WaitFigure(id=ident, label=ident, days=days, source="one") for ident, days in (("long", 40), ("short", 10))}
    only_these: dict[str, Any] = {"waits": waits}
    drawn = pictures.bars(Guide.model_construct(**only_these))
    assert drawn == [("long", Bar(0, 100, 98.5)), ("short", Bar(0, 25, 25))]
