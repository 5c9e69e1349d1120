"""The steps of a situation in days after its event, counted by hand from a Monday on the small guide."""

import pytest

from macros.clock.ladder import ladders

from .small import GUIDE

TALK = [("thanks", 0, 1, 2, 7), ("no-date", 7, 9, 14, 56), ("again", 16, 16, 23, 30), ("stop", 23, 23, 23, None)]
DATED = [("after-date", 1, 2, 7, 56), ("again", 9, 9, 16, 23), ("stop", 16, 16, 16, None)]


@pytest.mark.parametrize(
    ("stage", "told"),
    [
        ("talk", [("interview", TALK), ("date-given", DATED)]),
        ("date", [("date-given", DATED)]),
        ("silence", [("last-message", [("again", 7, 7, 14, 21), ("stop", 14, 14, 14, None)])]),
        # thanks on their best day put the question off
        ("terms", [("offer", [("reply", 0, 1, 1, None), ("rival", 0, 0, 0, None), ("slots", 4, 4, 7, None)])]),
        ("offer", [("offer", [("reply", 0, 1, 1, None)])]),  # what counts back from a deadline has no place after the offer
    ],
)
def test_each_step_follows_the_best_day_of_the_one_before(stage: str, told: list[object]) -> None:
    found = [
        (one.event, [(s.rule.id, s.earliest, s.best, s.latest, s.end) for s in one.steps]) for one in ladders(GUIDE, GUIDE.stages[stage])
    ]
    assert found == told


def test_a_question_about_the_system_stands_beside_the_others() -> None:
    first = ladders(GUIDE, GUIDE.stages["application"])[0]
    assert [(s.rule.id, s.best) for s in first.steps] == [("receipt", 7), ("application", 14), ("stop", 21)]


def test_a_reminder_has_no_place_where_its_question_is_not_asked() -> None:
    first, dated = ladders(GUIDE, GUIDE.stages["promise"])
    assert [s.rule.id for s in first.steps] == ["update"]
    assert [s.rule.id for s in dated.steps] == ["after-date", "again", "update"]


def test_each_case_has_an_axis_of_its_own_and_one_for_its_second_date() -> None:
    found = ladders(GUIDE, GUIDE.stages["news"])
    assert [(one.event, one.case and one.case.id, [s.rule.id for s in one.steps]) for one in found] == [
        ("offer", "good", ["reply-soon"]),
        ("date-given", "good", ["after-date"]),
        ("parting", "bad", ["no-thanks"]),
    ]


def test_the_order_of_cases_changes_no_axis() -> None:
    news = GUIDE.stages["news"]
    turned = news.model_copy(update={"cases": news.cases[::-1]})
    found = ladders(GUIDE.model_copy(update={"stages": {**GUIDE.stages, "news": turned}}), turned)
    assert sorted(one.event for one in found) == sorted(one.event for one in ladders(GUIDE, news))
