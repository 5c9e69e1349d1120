"""What the clock does, as sentences; every date worked out by hand from a calendar.

November 2026 begins on a Sunday: the 19th is a Thursday, the 30th a Monday, Christmas Day a Friday.
"""

from datetime import date
from typing import Any

import pytest

from macros.clock import schedule
from macros.clock.schedule import Plan
from macros.clock.steps import Situation, Step, shift
from macros.data.model import Guide
from macros.data.workdays import Workdays

D = date.fromisoformat
KNOWN = (2025, 2029)
DATES = ("on", "by", "last")


def told(guide: Guide, stage: str, today: str, holidays: tuple[int, int] = KNOWN, **said: Any) -> Plan:
    """The plan for what a reader says, with dates written as 2026-11-19."""
    given: dict[str, Any] = {key: D(value) if key in DATES else value for key, value in said.items()}
    return schedule.plan(guide, Situation(stage, **given), today=D(today), holidays=holidays)


def step(plan: Plan, rule: str) -> Step:
    return next(step for step in plan.steps if step.rule == rule)


def days(plan: Plan, rule: str) -> tuple[str, str, str]:
    """A step as earliest, recommended, latest."""
    found = step(plan, rule)
    return str(found.earliest), str(found.recommended), str(found.latest)


def test_after_an_interview_without_a_date_there_are_four_steps(guide: Guide) -> None:
    plan = told(guide, "interview", "2026-11-19", on="2026-11-19")
    assert [s.rule for s in plan.steps] == ["thank-you", "no-date-given", "second-message", "stop"]
    assert days(plan, "thank-you") == ("2026-11-19", "2026-11-20", "2026-11-23"), "48 hours would end on Saturday"
    assert days(plan, "no-date-given") == ("2026-11-26", "2026-11-30", "2026-12-03")
    assert days(plan, "second-message") == ("2026-12-07", "2026-12-07", "2026-12-14")
    assert days(plan, "stop") == ("2026-12-14", "2026-12-14", "2026-12-17"), "four weeks after the interview at the latest"


def test_with_a_date_the_clock_runs_from_that_date(guide: Guide) -> None:
    plan = told(guide, "interview", "2026-11-19", on="2026-11-19", by="2026-11-27")
    assert [s.rule for s in plan.steps] == ["thank-you", "date-passed", "second-message", "stop"]
    assert days(plan, "date-passed") == ("2026-11-30", "2026-12-01", "2026-12-04")
    assert days(plan, "second-message")[1] == "2026-12-08"


def test_the_cap_of_four_weeks_never_lies_before_the_stop_itself(guide: Guide) -> None:
    plan = told(guide, "interview", "2026-11-19", on="2026-11-02", by="2026-12-11")
    assert days(plan, "stop") == ("2026-12-29", "2026-12-29", "2026-12-29"), "four weeks after 2 November are long over"


def test_situations_that_begin_with_a_date_count_from_it(guide: Guide) -> None:
    assert days(told(guide, "date-passed", "2026-11-19", on="2026-11-19"), "date-passed")[1] == "2026-11-23"
    assert days(told(guide, "second-message", "2026-11-19", on="2026-11-19"), "second-message")[1] == "2026-11-26"
    assert days(told(guide, "government", "2026-11-13", on="2026-11-13"), "applied-with-closing-date")[1] == "2026-11-20"


def test_an_application_with_a_closing_date_waits_a_week_after_it_and_one_without_two_weeks(guide: Guide) -> None:
    dated = told(guide, "applied", "2026-11-10", on="2026-11-10", by="2026-11-13")
    assert days(dated, "applied-with-closing-date") == ("2026-11-20", "2026-11-20", "2026-11-27")
    free = told(guide, "applied", "2026-11-10", on="2026-11-10")
    assert days(free, "applied-no-date") == ("2026-11-17", "2026-11-24", "2026-11-24")
    assert {s.rule for s in dated.steps} & {"applied-no-date"} == set()


@pytest.mark.parametrize(
    ("stage", "region", "on", "recommended"),
    [
        pytest.param("offer", None, "2026-11-20", "2026-11-23", id="starts on a Friday, spans a weekend"),
        pytest.param("offer", None, "2026-11-21", "2026-11-23", id="starts on a Saturday"),
        pytest.param("competing-offer", None, "2026-11-22", "2026-11-23", id="the same day, if that is a Sunday, is Monday"),
        pytest.param("offer", "GB-ENG", "2026-04-02", "2026-04-07", id="spans Easter"),
        pytest.param("offer", "GB-ENG", "2026-04-03", "2026-04-07", id="starts on a holiday"),
        pytest.param("offer", "GB-SCT", "2026-11-27", "2026-12-01", id="St Andrew's Day is a holiday in Scotland"),
        pytest.param("offer", "GB-ENG", "2026-11-27", "2026-11-30", id="St Andrew's Day is none in England"),
        pytest.param("offer", "GB-ENG", "2026-12-31", "2027-01-04", id="spans the end of the year"),
        pytest.param("offer", "GB-SCT", "2026-12-31", "2027-01-05", id="spans the end of the year in Scotland"),
        pytest.param("offer", None, "2028-02-28", "2028-02-29", id="ends on a leap day"),
        pytest.param("offer", None, "2028-02-29", "2028-03-01", id="starts on a leap day"),
        pytest.param("government", "GB-ENG", "2026-12-18", "2026-12-29", id="a week that ends on Christmas Day moves on"),
        pytest.param("government", None, "2026-12-18", "2026-12-25", id="without a region nobody knows of Christmas"),
        pytest.param("keep-in-touch", None, "2026-11-30", "2027-03-01", id="three months end on 28 February, a Sunday"),
        pytest.param("keep-in-touch", None, "2027-11-30", "2028-02-29", id="three months from the 30th end on a leap day"),
        pytest.param("keep-in-touch", None, "2026-10-12", "2027-01-12", id="three months span the end of the year"),
        pytest.param("interview", None, "2026-11-20", "2026-11-23", id="a Friday's thank-you may wait for Monday"),
    ],
)
def test_the_first_step_falls_on_a_working_day(guide: Guide, stage: str, region: str | None, on: str, recommended: str) -> None:
    plan = told(guide, stage, on, on=on, region=region)
    first = next(s for s in plan.steps if not s.conditional)
    assert str(first.recommended) == recommended


def test_a_country_may_have_a_wait_of_its_own(guide: Guide) -> None:
    plan = told(guide, "no-answer", "2026-11-19", on="2026-11-19", region="DE")
    assert days(plan, "no-date-given")[:2] == ("2026-11-26", "2026-12-03"), "Germany: two weeks, from one"
    assert days(told(guide, "no-answer", "2026-11-19", on="2026-11-19", region="FR"), "no-date-given")[1] == "2026-11-26"


def test_a_part_of_a_country_follows_its_countrys_wait(guide: Guide) -> None:
    assert days(told(guide, "no-answer", "2026-11-19", on="2026-11-19", region="DE-BY"), "no-date-given")[1] == "2026-12-03"


def test_a_wait_for_some_situations_leaves_the_others_alone(guide: Guide) -> None:
    federal = told(guide, "government", "2026-11-13", on="2026-11-13", region="US")
    assert days(federal, "applied-with-closing-date")[1] == "2026-12-14", "30 days end on Sunday 13 December"
    private = told(guide, "applied", "2026-11-10", on="2026-11-10", by="2026-11-13", region="US")
    assert days(private, "applied-with-closing-date")[1] == "2026-11-20"


def test_past_the_last_known_year_the_plan_says_so(guide: Guide) -> None:
    plan = told(guide, "offer", "2026-12-31", holidays=(2025, 2026), on="2026-12-31", region="GB-ENG")
    assert str(plan.steps[0].recommended) == "2027-01-01", "only weekends are known there"
    assert not plan.holidays_known
    assert told(guide, "offer", "2026-12-28", holidays=(2025, 2026), on="2026-12-28", region="GB-ENG").holidays_known
    assert told(guide, "offer", "2099-12-31", holidays=(2025, 2026), on="2099-12-31").holidays_known, "without a region none are used"


def test_a_missing_receipt_is_shown_and_decides_nothing(guide: Guide) -> None:
    plan = told(guide, "applied", "2026-11-18", on="2026-11-10")
    assert step(plan, "acknowledgement-missing").conditional
    assert (plan.decision, plan.next) == ("wait", "applied-no-date")


def test_a_question_sent_before_its_time_does_not_hurry_the_next(guide: Guide) -> None:
    plan = told(guide, "interview", "2026-11-30", on="2026-11-12", by="2026-12-11", sent=2, last="2026-11-13")
    assert (plan.decision, plan.next) == ("wait", "second-message")
    assert step(plan, "second-message").recommended > date(2026, 12, 14), "five working days after the date they gave, and one for grace"


def test_keeping_in_touch_counts_from_the_last_message(guide: Guide) -> None:
    assert told(guide, "rejection", "2026-11-30", on="2026-08-03").decision == "send"
    plan = told(guide, "rejection", "2026-11-30", on="2026-08-03", sent=1, last="2026-11-30")
    assert (plan.decision, plan.next) == ("wait", "keep-in-touch")
    assert step(plan, "keep-in-touch").recommended == date(2027, 3, 1), "three months later is a Sunday"


@pytest.mark.parametrize(
    ("said", "today", "decision", "rule"),
    [
        pytest.param({}, "2026-11-19", "send", "thank-you", id="thanks may go on the day itself"),
        pytest.param({}, "2026-11-23", "send", "thank-you", id="thanks may go on the last day of their range"),
        pytest.param({}, "2026-11-24", "wait", "no-date-given", id="late thanks give way to the question to come"),
        pytest.param({}, "2026-11-30", "send", "no-date-given", id="once the question is due, thanks go with it"),
        pytest.param({}, "2026-12-28", "send", "no-date-given", id="a question that was never asked comes before its reminder"),
        pytest.param({"sent": 1}, "2026-11-29", "wait", "no-date-given", id="the day before it is due"),
        pytest.param({"sent": 1}, "2026-11-30", "send", "no-date-given", id="the day it is due"),
        pytest.param({"sent": 1, "last": "2026-11-20"}, "2026-11-29", "wait", "no-date-given", id="an early message was the thank-you"),
        pytest.param({"sent": 1, "last": "2026-11-25"}, "2026-11-29", "wait", "no-date-given", id="the last day of a late thank-you"),
        pytest.param({"sent": 1, "last": "2026-11-26"}, "2026-12-02", "wait", "second-message", id="from then on it was the question"),
        pytest.param({"sent": 1, "last": "2026-11-26"}, "2026-12-03", "send", "second-message", id="and the last one follows in five days"),
        pytest.param({"sent": 2, "last": "2026-11-30"}, "2026-12-04", "wait", "second-message", id="one question asked, waiting"),
        pytest.param({"sent": 2, "last": "2026-11-30"}, "2026-12-07", "send", "second-message", id="one question asked, due again"),
        pytest.param({"sent": 2, "last": "2026-12-02"}, "2026-12-04", "wait", "second-message", id="a thank-you and one question"),
        pytest.param({"sent": 2, "last": "2026-12-03"}, "2026-12-04", "stop", "stop", id="two questions and no thank-you"),
        pytest.param({"sent": 2, "last": "2026-11-30"}, "2026-12-17", "send", "second-message", id="the last day of the four weeks"),
        pytest.param({"sent": 2, "last": "2026-11-30"}, "2026-12-18", "stop", "stop", id="after four weeks nothing more is sent"),
        pytest.param({"sent": 3}, "2026-11-21", "stop", "stop", id="all three are sent"),
        pytest.param({"sent": 9, "last": "2026-11-20"}, "2026-11-21", "stop", "stop", id="more than all are sent"),
        pytest.param({"gate": "no-contact"}, "2026-11-30", "dont", None, id="they asked for no contact"),
        pytest.param({"gate": "agency"}, "2026-11-30", "dont", None, id="an agency stands between"),
    ],
)
def test_the_decision_after_an_interview(guide: Guide, said: dict[str, Any], today: str, decision: str, rule: str | None) -> None:
    plan = told(guide, "interview", today, on="2026-11-19", **said)
    assert (plan.decision, plan.next) == (decision, rule)


def test_the_next_wait_counts_from_the_day_of_the_last_message(guide: Guide) -> None:
    plan = told(guide, "interview", "2026-12-01", on="2026-11-19", sent=2, last="2026-12-01")
    assert step(plan, "no-date-given").done
    assert days(plan, "second-message")[1] == "2026-12-08"


def test_updates_go_on_until_three_are_sent_and_each_waits_three_months(guide: Guide) -> None:
    plan = told(guide, "keep-in-touch", "2027-01-12", on="2026-10-12", sent=1, last="2027-01-12")
    assert (plan.decision, days(plan, "keep-in-touch")[1]) == ("wait", "2027-04-12")
    assert told(guide, "keep-in-touch", "2027-07-12", on="2026-10-12", sent=3, last="2027-07-12").decision == "stop"


def test_a_situation_with_one_message_ends_when_it_is_sent(guide: Guide) -> None:
    assert told(guide, "offer", "2026-11-20", on="2026-11-19", sent=1, last="2026-11-20").decision == "stop"


@pytest.mark.parametrize(
    ("stage", "region", "on", "legal"),
    [
        pytest.param(
            "interview", "CA-ON", "2026-11-19", ("ontario-45-days", D("2027-01-03")), id="45 calendar days, even if that is a Sunday"
        ),
        pytest.param("no-answer", "CA-ON", "2026-01-01", ("ontario-45-days", D("2026-02-15")), id="the first day of the law"),
        pytest.param("interview", "CA-ON", "2025-12-31", None, id="the day before the law"),
        pytest.param("interview", "CA-QC", "2026-11-19", None, id="another province"),
        pytest.param("interview", "CA", "2026-11-19", None, id="Canada without a province"),
        pytest.param("applied", "CA-ON", "2026-11-19", None, id="an application without an interview"),
    ],
)
def test_ontario_s_clock_runs_beside_the_steps(guide: Guide, stage: str, region: str, on: str, legal: tuple[str, date] | None) -> None:
    plan = told(guide, stage, on, on=on, region=region)
    assert plan.legal == legal
    assert "ontario-45-days" not in {s.rule for s in plan.steps}


def test_every_situation_gives_a_plan_whose_steps_lie_within_their_range(guide: Guide) -> None:
    for stage in guide.stages:
        for region in (None, *guide.regions):
            plan = told(guide, stage, "2026-11-23", on="2026-11-19", region=region)
            assert plan.steps, stage
            for found in plan.steps:
                assert found.earliest <= found.recommended <= found.latest, (stage, region, found)


def test_an_unknown_unit_or_situation_is_refused(guide: Guide) -> None:
    with pytest.raises(ValueError, match="unknown unit: moons"):
        shift(D("2026-11-19"), 1, "moons", Workdays(None, 0, 0))
    with pytest.raises(KeyError):
        told(guide, "at-sea", "2026-11-19", on="2026-11-19")
