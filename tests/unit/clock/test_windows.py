"""How days are counted: waits, working days back, and the quiet time around the New Year."""

from datetime import date
from typing import Any

import pytest

from macros.clock.windows import Days, shift
from macros.data.workdays import Workdays
from tests.unit.clock.small import GUIDE, answer, step, steps, told

D = date.fromisoformat


def days(region: str | None = None) -> Days:
    """A region's calendar in the years around the tests."""
    return Days(Workdays(region, 2025, 2029), GUIDE.turn_of_year)


@pytest.mark.parametrize(
    ("start", "count", "unit", "expected"),
    [
        pytest.param("2026-11-24", 15, "minutes", "2026-11-24", id="minutes count as the day"),
        pytest.param("2026-11-24", 24, "hours", "2026-11-25", id="a day of hours"),
        pytest.param("2026-11-24", 23, "hours", "2026-11-24", id="less than a day of hours"),
        pytest.param("2026-11-24", 48, "hours", "2026-11-26", id="two days of hours"),
        pytest.param("2026-11-24", 1439, "minutes", "2026-11-24", id="less than a day of minutes"),
        pytest.param("2026-11-24", 1440, "minutes", "2026-11-25", id="a day of minutes"),
        pytest.param("2026-11-27", 3, "days", "2026-11-30", id="days"),
        pytest.param("2026-11-24", 2, "weeks", "2026-12-08", id="weeks"),
        pytest.param("2026-11-30", 3, "months", "2027-02-28", id="a month that is too short ends on its last day"),
        pytest.param("2027-11-30", 3, "months", "2028-02-29", id="and on a leap day"),
        pytest.param("2026-10-12", 3, "months", "2027-01-12", id="months span the end of the year"),
        pytest.param("2026-11-20", 1, "working days", "2026-11-23", id="a working day after a Friday is Monday"),
    ],
)
def test_a_wait_ends_on_its_day(start: str, count: int, unit: str, expected: str) -> None:
    assert str(shift(D(start), count, unit, Workdays(None, 0, 0))) == expected


def test_an_unknown_unit_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown unit: moons"):
        shift(D("2026-11-19"), 1, "moons", Workdays(None, 0, 0))


@pytest.mark.parametrize(
    ("region", "start", "expected"),
    [
        pytest.param(None, "2026-11-20", "2026-11-23", id="spans a weekend"),
        pytest.param(None, "2026-11-21", "2026-11-23", id="starts on a Saturday"),
        pytest.param("GB-ENG", "2026-04-02", "2026-04-07", id="spans Easter"),
        pytest.param("GB-ENG", "2026-04-03", "2026-04-07", id="starts on a holiday"),
        pytest.param("GB-SCT", "2026-11-27", "2026-12-01", id="St Andrew's Day is a holiday in Scotland"),
        pytest.param("GB-ENG", "2026-11-27", "2026-11-30", id="and none in England"),
        pytest.param(None, "2028-02-28", "2028-02-29", id="ends on a leap day"),
        pytest.param("GB-ENG", "2026-12-31", "2027-01-04", id="spans the end of the year"),
    ],
)
def test_a_working_day_later(region: str | None, start: str, expected: str) -> None:
    assert str(days(region).land(D(start), 1, "working days")) == expected


def test_working_days_count_back_over_a_weekend() -> None:
    assert [str(days().before(D(day), 1)) for day in ("2026-11-30", "2026-11-29", "2026-12-02")] == [
        "2026-11-27",
        "2026-11-27",
        "2026-12-01",
    ]


@pytest.mark.parametrize(
    ("region", "day", "expected"),
    [
        pytest.param(None, "2026-12-20", "2026-12-20", id="the day before the quiet time"),
        pytest.param(None, "2026-12-21", "2027-01-04", id="its first day"),
        pytest.param(None, "2027-01-01", "2027-01-04", id="the New Year"),
        pytest.param(None, "2027-01-04", "2027-01-04", id="the first day after it"),
        pytest.param(None, "2027-12-24", "2028-01-04", id="where 3 January is a Monday, the day after"),
        pytest.param("GB-SCT", "2027-12-24", "2028-01-05", id="and a holiday in Scotland after that"),
        pytest.param("AU-NSW", "2026-12-24", "2027-01-11", id="in summer the second full week of January"),
        pytest.param("AU", "2027-01-08", "2027-01-11", id="which is quiet until then"),
        pytest.param("AU", "2029-01-02", "2029-01-08", id="a year that begins on a Monday begins with a full week"),
    ],
)
def test_the_quiet_time_moves_a_day(region: str | None, day: str, expected: str) -> None:
    assert str(days(region).quiet(D(day))) == expected


def test_a_question_in_the_quiet_time_waits_for_january_and_says_so() -> None:
    plan = told("talk", "2026-12-17", on="2026-12-16", region="GB", done="thanks:2026-12-17")
    assert (answer(plan), plan.moved) == ("wait no-date 2027-01-04 (no-date)", True)
    assert steps(plan)[2:] == ["again later 2027-01-11", "stop later 2027-01-18"]


def test_thanks_and_deadlines_do_not_move() -> None:
    assert answer(told("talk", "2026-12-22", on="2026-12-21")) == "send thanks 2026-12-22 (thanks)"
    assert answer(told("offer", "2026-12-22", on="2026-12-21", by="2026-12-29", done="reply")) == "wait decide 2026-12-28 (decide)"
    assert answer(told("times", "2026-12-22", on="2026-12-21", case="sent", by="2026-12-31")) == "wait slots 2026-12-24 (slots)"


@pytest.mark.parametrize(
    ("stage", "said", "expected"),
    [
        pytest.param("talk", {"on": "2026-12-01", "by": "2026-12-18", "done": "thanks"}, "wait after-date 2027-01-04 (after-date)", id="a date they gave"),
        pytest.param("papers", {"on": "2026-12-07", "done": "slots:2026-12-14"}, "wait slots-again 2027-01-04 (slots-again)", id="a date not told"),
        pytest.param("papers", {"on": "2026-12-07", "by": "2026-12-30", "done": "slots:2026-12-14"}, "send slots-again 2026-12-21 (slots-again)", id="a deadline"),
        pytest.param("missed-talk", {"on": "2026-12-21"}, "send nobody-came 2026-12-21 (nobody-came)", id="what is about that day alone"),
    ],
)  # fmt: skip
def test_the_quiet_time_moves_a_question_that_no_deadline_holds(stage: str, said: dict[str, Any], expected: str) -> None:
    assert answer(told(stage, "2026-12-21", **said)) == expected


def test_the_end_moves_out_of_the_quiet_time() -> None:
    assert answer(told("talk", "2026-12-21", on="2026-11-20", done="no-date:2026-12-01,again:2026-12-15")) == "stop stop 2027-01-04"


def test_only_what_was_moved_says_so() -> None:
    assert not told("talk", "2026-11-24", on="2026-11-12").moved


def test_what_began_before_the_quiet_time_stays_what_it_was_with_the_new_day() -> None:
    said: dict[str, Any] = {"on": "2026-12-07", "done": "thanks:2026-12-08"}
    assert answer(told("talk", "2026-12-18", **said)) == "send no-date 2026-12-18 (no-date)"
    assert answer(told("talk", "2026-12-19", **said)) == "send no-date 2027-01-04 (no-date)"
    late = told("talk", "2026-12-23", **said)
    assert (answer(late), late.moved) == ("send no-date 2027-01-04 (no-date)", True)
    assert answer(told("talk", "2026-12-18", on="2026-12-10", done="thanks:2026-12-11")) == "may no-date 2027-01-04 (no-date)"


def test_an_end_in_the_quiet_time_moves_too() -> None:
    plan = told("talk", "2026-12-28", on="2026-10-28")
    assert answer(plan) == "send no-date 2027-01-04 (no-date)", "its eight weeks end on 23 December"
    assert answer(told("talk", "2027-01-05", on="2026-10-28")) == "stop stop 2027-01-05"


def test_a_situation_that_begins_with_a_date_counts_from_it_whatever_else_is_told() -> None:
    for by in (None, "2026-11-27"):
        assert answer(told("twice-dated", "2026-11-24", on="2026-11-20", by=by)) == "send after-date 2026-11-24 (after-date)"
        assert answer(told("reply-by", "2026-11-16", on="2026-11-20", by=by)) == "wait decide 2026-11-19 (decide)", "and back from it"


def test_a_step_says_when_it_was_due() -> None:
    assert step(told("talk", "2026-12-23", on="2026-12-07", done="thanks"), "no-date").due == D("2026-12-16")


@pytest.mark.parametrize(
    ("stage", "today", "on", "by", "expected"),
    [
        pytest.param(
            "offer", "2026-11-28", "2026-11-27", "2026-11-29", "send decide 2026-11-28 (decide)", id="an offer that ends on Sunday"
        ),
        pytest.param(
            "offer", "2026-11-28", "2026-11-28", "2026-11-29", "send decide 2026-11-28 (decide)", id="an offer of Saturday till Sunday"
        ),
        pytest.param(
            "offer", "2026-11-30", "2026-11-27", "2026-11-29", "send decide 2026-11-30 (decide-late)", id="an offer that has ended"
        ),
        pytest.param(
            "offer", "2026-11-28", "2026-11-28", "2026-11-30", "wait decide 2026-11-30 (decide)", id="an offer of Saturday till Monday"
        ),
        pytest.param("rival", "2026-11-28", "2026-11-26", "2026-11-29", "send rival 2026-11-28 (rival)", id="another offer"),
        pytest.param(
            "rival", "2026-11-28", "2026-11-28", "2026-11-28", "send rival 2026-11-28 (rival)", id="another offer, made and over today"
        ),
        pytest.param("rival", "2026-11-28", "2026-11-26", "2026-11-30", "send rival 2026-11-30 (rival)", id="Monday is soon enough"),
        pytest.param("rival", "2026-11-28", "2026-11-28", "2026-11-30", "send rival 2026-11-30 (rival)", id="and the first day of work"),
        pytest.param("rival", "2026-11-27", "2026-11-28", "2026-11-29", "wait rival 2026-11-28 (rival)", id="one of tomorrow till Sunday"),
        pytest.param("rival", "2026-11-27", "2026-11-28", "2026-11-28", "wait rival 2026-11-28 (rival)", id="one of tomorrow alone"),
        pytest.param("rival", "2026-11-27", "2026-11-28", "2026-11-30", "wait rival 2026-11-30 (rival)", id="one of tomorrow till Monday"),
        pytest.param(
            "talk",
            "2026-11-28",
            "2026-11-27",
            "2026-11-29",
            "wait after-date 2026-12-01 (after-date)",
            id="their date is no last day for thanks",
        ),
        pytest.param("rival", "2026-11-30", "2026-11-26", "2026-11-29", "stop - -", id="another offer that has ended"),
        pytest.param("referees", "2026-11-28", "2026-11-30", None, "send heads-up 2026-11-28 (heads-up)", id="a talk on Monday"),
        pytest.param("referees", "2026-11-28", "2026-12-01", None, "send heads-up 2026-11-30 (heads-up)", id="a talk on Tuesday"),
        pytest.param("missed-talk", "2026-11-28", "2026-11-28", None, "send nobody-came 2026-11-28 (nobody-came)", id="nobody came today"),
        pytest.param("missed-talk", "2026-11-29", "2026-11-28", None, "stop - -", id="nobody came yesterday"),
        pytest.param("missed-talk", "2026-11-25", "2026-11-24", None, "stop - -", id="nor on a day of work"),
    ],
)
def test_a_last_day_without_work_is_met_and_not_missed(stage: str, today: str, on: str, by: str | None, expected: str) -> None:
    assert answer(told(stage, today, on=on, by=by)) == expected


def test_an_answer_is_never_best_before_the_offer() -> None:
    for by in ("2026-11-27", "2026-11-30"):
        found = step(told("offer", "2026-11-27", on="2026-11-27", by=by), "decide")
        assert (str(found.day), found.due) == ("2026-11-27", None)


@pytest.mark.parametrize(
    ("stage", "today", "expected"),
    [
        pytest.param("talk", "2026-11-28", "send thanks 2026-11-30 (thanks)", id="thanks on a Saturday"),
        pytest.param("offer", "2026-11-28", "send reply 2026-11-30 (reply)", id="a reply on a Saturday"),
    ],
)
def test_what_may_go_on_the_day_itself_is_due_on_a_day_without_work_too(stage: str, today: str, expected: str) -> None:
    assert answer(told(stage, today, on=today)) == expected
