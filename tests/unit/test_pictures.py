"""Where bars, points and marks stand, counted by hand on the small guide of the clock's tests."""

from typing import Any

import pytest

from macros.clock.ladder import Ladder, ladders
from macros.data.facts import WaitFigure
from macros.data.model import Guide
from macros.pages import pictures
from macros.pages.pictures import Bar, Tick
from tests.unit.clock.small import GUIDE


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


def test_a_ladder_stands_on_one_axis_that_runs_to_its_last_day() -> None:
    drawn = pictures.drawn(ladders(GUIDE, GUIDE.stages["talk"])[1])
    assert drawn.event == "date-given"
    assert [(rung.rule.id, rung.bar, rung.end) for rung in drawn.rungs] == [
        ("after-date", Bar(4.76, 28.57, 9.52), 100),  # its end lies beyond the picture
        ("again", Bar(42.86, 33.33, 42.86), 100),
        ("stop", Bar(76.19, 1.5, 76.19), None),
    ]
    assert [tick.number for tick in drawn.ticks] == [1, 2, 3]


def test_an_end_within_the_picture_has_its_place() -> None:
    thanks = pictures.drawn(ladders(GUIDE, GUIDE.stages["talk"])[0]).rungs[0]
    assert (thanks.bar, thanks.end) == (Bar(0, 7.14, 3.57), 25)


def test_an_axis_is_one_day_long_at_least_and_says_what_happened() -> None:
    stage = GUIDE.stages["news"]
    good = pictures.drawn(ladders(GUIDE, stage)[0])
    assert (good.case, [tick.number for tick in good.ticks]) == (stage.cases[0], [1])
    assert pictures.drawn(ladders(GUIDE, GUIDE.stages["rival"])[0]).ticks == [Tick(100.0, 1, "days")]


def test_the_place_of_an_end_is_given_to_a_hundredth() -> None:
    thanks = ladders(GUIDE, GUIDE.stages["talk"])[0].steps[0]
    last = thanks._replace(earliest=23, best=23, latest=23, end=None)
    assert pictures.drawn(Ladder("interview", None, [thanks._replace(end=8), last])).rungs[0].end == 28.57


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
