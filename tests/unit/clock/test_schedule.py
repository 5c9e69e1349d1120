"""The decision and the steps, as rules; every date worked out by hand from a calendar.

November 2026 begins on a Sunday: the 24th is a Tuesday, the 30th a Monday, Christmas Day a Friday.
"""

from typing import Any

import pytest

from macros.clock.schedule import Legal
from tests.unit.clock.small import D, answer, situation, step, steps, told

TODAY = "2026-11-24"


@pytest.mark.parametrize(
    ("on", "said", "expected"),
    [
        pytest.param("2026-11-30", {}, "wait thanks 2026-12-01 (thanks)", id="before the event there is nothing to send"),
        pytest.param("2026-11-24", {}, "send thanks 2026-11-24 (thanks)", id="on the day itself thanks may go"),
        pytest.param("2026-11-23", {}, "send thanks 2026-11-24 (thanks)", id="the day after is the best for thanks"),
        pytest.param("2026-11-20", {}, "send thanks 2026-11-24 (thanks-late)", id="after their range thanks are late"),
        pytest.param("2026-11-17", {}, "send thanks 2026-11-24 (thanks-late)", id="thanks go on their last day"),
        pytest.param("2026-11-16", {}, "may no-date 2026-11-25 (no-date)", id="after it the question takes their place, and may go"),
        pytest.param("2026-11-12", {}, "send no-date 2026-11-24 (no-date)", id="a question that is due goes today"),
        pytest.param("2026-10-13", {}, "send no-date 2026-11-24 (no-date)", id="six weeks on it still goes"),
        pytest.param("2026-09-29", {}, "send no-date 2026-11-24 (no-date)", id="on its last day it goes"),
        pytest.param("2026-09-14", {}, "stop stop 2026-11-10", id="past its end the situation is closed from the next working day"),
        pytest.param("2026-09-14", {"done": "thanks:2026-09-15"}, "stop stop 2026-11-10", id="also where thanks went"),
        pytest.param("2026-06-01", {"done": "no-date:2026-07-20"}, "stop stop 2026-07-27", id="a question too late for a reminder is the last"),
        pytest.param("2026-11-18", {"by": "2026-11-20"}, "send after-date 2026-11-24 (after-date)", id="a question that is due carries the thanks"),
        pytest.param("2026-11-19", {"by": "2026-11-23"}, "may after-date 2026-11-25 (after-date)", id="with a date, from its earliest day"),
        pytest.param("2026-11-19", {"by": "2026-11-24"}, "send thanks 2026-11-24 (thanks-late)", id="on the date they gave thanks still go"),
        pytest.param("2026-11-12", {"by": "2026-11-27"}, "wait after-date 2026-12-01 (after-date)", id="before their date nothing is asked"),
        pytest.param("2026-11-16", {"region": "DE"}, "may no-date 2026-11-30 (no-date)", id="a country may have a wait of its own"),
        pytest.param("2026-11-16", {"region": "DE-BY"}, "may no-date 2026-11-30 (no-date)", id="and so have its parts"),
        pytest.param("2026-11-16", {"region": "FR"}, "send no-date 2026-11-24 (no-date)", id="a week may be days of the calendar"),
        pytest.param("2026-11-16", {"region": "NZ"}, "may no-date 2026-11-25 (no-date)", id="or only in other situations"),
        pytest.param("2026-11-20", {"by": "2026-11-18"}, "send thanks 2026-11-24 (thanks-late)", id="a date before the event is ignored"),
    ],
)  # fmt: skip
def test_what_to_do_after_a_talk(on: str, said: dict[str, Any], expected: str) -> None:
    assert answer(told("talk", TODAY, on=on, **said)) == expected


@pytest.mark.parametrize(
    ("on", "done", "expected"),
    [
        pytest.param("2026-11-20", "thanks:2026-11-21", "wait no-date 2026-12-01 (no-date)", id="after thanks the question waits"),
        pytest.param("2026-11-13", "thanks:2026-11-20", "wait no-date 2026-11-25 (no-date)", id="three working days after late thanks"),
        pytest.param("2026-11-16", "thanks:2026-11-23", "wait no-date 2026-11-26 (no-date)", id="even past the question's own best day"),
        pytest.param("2026-10-26", "no-date:2026-11-09", "send again 2026-11-24 (again)", id="one question, and its reminder is due"),
        pytest.param("2026-10-26", "no-date", "send again 2026-11-24 (again)", id="a day that is not known is the best day"),
        pytest.param("2026-11-20", "no-date", "wait again 2026-12-04 (again)", id="or its earliest, where the best lies ahead"),
        pytest.param("2026-11-12", "no-date:2026-11-13", "wait again 2026-11-26 (again)", id="sent too early, the next counts from the earliest day"),
        pytest.param("2026-10-26", "no-date:2026-11-03", "send again 2026-11-24 (again)", id="a reminder goes on its last day"),
        pytest.param("2026-10-26", "no-date:2026-11-02", "stop stop 2026-11-24", id="and not after it"),
        pytest.param("2026-10-13", "no-date:2026-11-10", "send again 2026-11-24 (again)", id="a question after four weeks to the day has a reminder"),
        pytest.param("2026-10-13", "no-date:2026-11-11", "stop stop 2026-11-18", id="one that came later has none"),
        pytest.param("2026-10-20", "no-date:2026-10-30,again:2026-11-09", "stop stop 2026-11-16", id="after two questions it is over"),
        pytest.param("2026-10-20", "again:2026-11-09", "stop stop 2026-11-16", id="a reminder implies its question"),
        pytest.param("2026-11-20", "receipt:2026-11-23", "send thanks 2026-11-24 (thanks-late)", id="what belongs elsewhere is ignored"),
        pytest.param("2026-11-20", "thanks:2026-11-25", "wait no-date 2026-12-01 (no-date)", id="a day ahead is a time zone"),
        pytest.param("2026-11-20", "thanks:2026-11-26", "wait no-date 2026-12-01 (no-date)", id="two days ahead are a day not known"),
    ],
)  # fmt: skip
def test_what_was_sent_counts(on: str, done: str, expected: str) -> None:
    assert answer(told("talk", TODAY, on=on, done=done)) == expected


@pytest.mark.parametrize(("today", "expected"), {"2026-11-18": "wait", "2026-11-19": "may"}.items())
def test_a_range_may_begin_in_working_days_and_end_on_the_calendar(today: str, expected: str) -> None:
    """Three working days after a Monday are a Thursday; the week ends on Monday."""
    asked = told("talk", today, on="2026-11-16", done="thanks:2026-11-16", region="FR")
    assert answer(asked) == f"{expected} no-date 2026-11-23 (no-date)"


def test_a_day_that_is_not_known_is_said_with_the_day_that_is_taken() -> None:
    assert told("talk", TODAY, on="2026-10-26", done="thanks,no-date:2026-11-09").unknown == {"thanks": D("2026-10-27")}


def test_steps_follow_from_the_day_on_which_one_would_do_them() -> None:
    assert steps(told("talk", TODAY, on="2026-11-12")) == ["no-date now 2026-11-24", "again later 2026-12-01", "stop later 2026-12-08"]
    due = step(told("talk", TODAY, on="2026-11-12"), "no-date")
    assert (str(due.day), str(due.due)) == ("2026-11-24", "2026-11-23")


def test_what_was_sent_stands_with_its_day() -> None:
    plan = told("talk", TODAY, on="2026-10-26", done="thanks:2026-10-27,no-date:2026-11-09")
    assert steps(plan) == ["thanks done 2026-10-27", "no-date done 2026-11-09", "again now 2026-11-24", "stop later 2026-12-01"]


def test_a_new_date_after_an_answer_has_a_question_and_a_reminder_of_its_own() -> None:
    plan = told("talk", TODAY, on="2026-10-26", by="2026-11-20", done="no-date:2026-11-09")
    assert steps(plan) == ["after-date now 2026-11-24", "no-date done 2026-11-09", "again later 2026-12-01", "stop later 2026-12-08"]
    assert step(plan, "thanks").state == "skipped", "a question once sent skips the thanks"


def test_open_thanks_push_the_question_by_three_working_days() -> None:
    assert steps(told("talk", TODAY, on="2026-11-17"))[1] == "no-date later 2026-11-27"


def test_on_a_day_without_work_send_names_the_next_and_may_keeps_its_own() -> None:
    assert answer(told("talk", "2026-11-28", on="2026-11-27")) == "send thanks 2026-11-30 (thanks)"
    assert answer(told("talk", "2026-11-28", on="2026-11-20")) == "may no-date 2026-12-01 (no-date)"


def test_a_second_date_that_cannot_be_is_said_to_be_left_out() -> None:
    assert told("talk", TODAY, on="2026-11-20", by="2026-11-18").by_ignored
    assert not told("talk", TODAY, on="2026-11-20", by="2026-11-20").by_ignored
    assert not told("application", TODAY, on="2026-11-20", by="2026-11-18").by_ignored, "a closing date may lie before"
    assert not told("silence", TODAY, on="2026-11-20", by="2026-11-18").by_ignored, "and where none is asked there is none"


def test_a_question_says_that_it_carries_the_thanks() -> None:
    assert told("talk", TODAY, on="2026-11-12").carries_thanks
    assert not told("talk", TODAY, on="2026-11-12", done="thanks:2026-11-13").carries_thanks


def test_a_message_that_ran_out_closes_no_sooner_than_one_that_went_on_its_best_day() -> None:
    for done in ("", "slots:2026-11-05"):
        assert answer(told("times", TODAY, on="2026-11-02", by="2026-11-06", done=done)) == "stop stop 2026-11-12"


def test_a_stop_names_the_message_for_which_it_is_too_late() -> None:
    assert told("talk", TODAY, on="2026-01-12").over, "the question ran out"
    assert not told("talk", TODAY, on="2026-11-12").over
    assert not told("talk", TODAY, on="2026-01-12", gates=["no-contact"]).over, "they wanted none"
    assert not told("talk", TODAY, on="2026-10-20", done="no-date:2026-10-30,again:2026-11-09").over, "all went"
    assert not told("news", TODAY, on="2026-11-23", done="after-date").over, "a question has carried the thanks"


@pytest.mark.parametrize(
    ("today", "said", "expected"),
    [
        pytest.param("2026-11-26", {}, "wait application 2026-12-04 (application)", id="the day before the earliest"),
        pytest.param("2026-11-27", {}, "may application 2026-12-04 (application)", id="from the earliest it may go, and the best is named"),
        pytest.param("2026-12-04", {}, "send application 2026-12-04 (application)", id="the day it is due"),
        pytest.param("2026-12-01", {"by": "2026-11-27"}, "wait after-closing 2026-12-04 (after-closing)", id="a closing date comes first"),
        pytest.param(
            "2026-12-01", {"by": "2026-11-13"}, "send after-closing 2026-12-01 (after-closing)", id="after it, from the application"
        ),
        pytest.param("2026-12-04", {"done": "application:2026-11-27"}, "stop stop 2026-12-04", id="one question and no reminder"),
        pytest.param("2026-12-01", {"gates": ["agency"]}, "send application 2026-12-01 (application)", id="an agency is asked sooner"),
    ],
)
def test_what_to_do_after_an_application(today: str, said: dict[str, Any], expected: str) -> None:
    on = "2026-11-24" if said.get("by") == "2026-11-13" else "2026-11-20"
    assert answer(told("application", today, on=on, **said)) == expected


def test_a_missing_receipt_decides_nothing_and_ends_with_its_range() -> None:
    assert steps(told("application", "2026-11-26", on="2026-11-20"))[0] == "receipt later 2026-11-27"
    assert step(told("application", "2026-11-28", on="2026-11-20"), "receipt").state == "skipped"
    assert step(told("application", "2026-11-26", on="2026-11-20", done="receipt:2026-11-25"), "receipt").state == "done"


@pytest.mark.parametrize(
    ("today", "said", "expected"),
    [
        pytest.param("2026-11-24", {}, "send reply 2026-11-24 (reply)", id="thanks for an offer go at once"),
        pytest.param("2026-11-24", {"by": "2026-12-01"}, "send reply 2026-11-24 (reply-dated)", id="and before the answer, whose day they name"),
        pytest.param("2026-11-24", {"gates": ["agency"]}, "send reply 2026-11-24 (reply-agency)", id="to an agency"),
        pytest.param("2026-11-24", {"by": "2026-12-01", "gates": ["agency"]}, "send reply 2026-11-24 (reply-agency-dated)", id="and with the day to it"),
        pytest.param("2026-11-30", {"by": "2026-12-01"}, "send decide 2026-11-30 (decide)", id="until the working day before its deadline"),
        pytest.param("2026-11-25", {"by": "2026-12-01", "done": "reply:2026-11-24"}, "wait decide 2026-11-30 (decide)", id="time to think"),
        pytest.param("2026-12-01", {"by": "2026-12-01", "done": "reply"}, "send decide 2026-12-01 (decide)", id="on the day itself"),
        pytest.param("2026-12-02", {"by": "2026-12-01", "done": "reply"}, "send decide 2026-12-02 (decide-late)", id="after it one asks whether it stands"),
        pytest.param("2026-12-02", {"by": "2026-12-01", "done": "reply,decide"}, "stop - -", id="nothing more to send, and no day"),
        pytest.param("2026-11-24", {"gates": ["no-contact"]}, "send reply 2026-11-24 (reply)", id="a wish for no contact is not about offers"),
    ],
)  # fmt: skip
def test_what_to_do_with_an_offer(today: str, said: dict[str, Any], expected: str) -> None:
    assert answer(told("offer", today, on="2026-11-23", **said)) == expected


def test_a_rival_offer_is_told_until_its_own_deadline() -> None:
    assert answer(told("rival", "2026-11-30", on="2026-11-24", by="2026-11-30")) == "send rival 2026-11-30 (rival)"
    assert answer(told("rival", "2026-12-01", on="2026-11-24", by="2026-11-30")) == "stop - -"


def test_thanks_for_an_offer_go_with_a_question_about_it_until_that_has_ended() -> None:
    assert answer(told("terms", TODAY, on="2026-11-16", by="2026-11-24", done="rival")) == "send slots 2026-11-24 (slots)"
    assert answer(told("terms", TODAY, on="2026-11-16", by="2026-11-23", done="rival")) == "send reply 2026-11-24 (reply-dated)"
    assert answer(told("terms", TODAY, on="2026-11-09", by="2026-12-04", done="rival:2026-11-10")) == "send slots 2026-11-24 (slots)"


def test_only_thanks_put_off_a_question_and_no_other_message() -> None:
    plan = told("terms", TODAY, on="2026-11-09", by="2026-12-04", done="reply:2026-11-10,rival:2026-11-23")
    assert answer(plan) == "send slots 2026-11-24 (slots)"


def test_a_reminder_without_its_question_is_nothing_to_send_and_what_follows_it_is() -> None:
    plan = told("promise", TODAY, on="2026-11-16")
    assert steps(plan) == ["update later 2027-02-16"]
    assert answer(plan) == "wait update 2027-02-16 (update)"
    assert answer(told("promise", "2026-09-16", on="2026-07-13")) == "wait update 2026-10-13 (update)", "from its best day, not its first"


def test_a_reminder_comes_within_so_long_of_the_day_from_which_its_question_counts() -> None:
    said: dict[str, Any] = {"on": "2026-11-02", "by": "2026-12-04"}
    assert answer(told("papers", TODAY, **said, done="slots:2026-11-16")) == "send slots-again 2026-11-24 (slots-again)"
    assert answer(told("papers", TODAY, **said, done="slots:2026-11-17")) == "stop - -"


def test_keeping_in_touch_counts_from_the_last_contact_and_ends_after_three() -> None:
    assert steps(told("refusal", TODAY, on="2026-11-17")) == ["no-thanks now 2026-11-24", "update later 2027-02-24"]
    assert answer(told("refusal", TODAY, on="2026-08-03")) == "send update 2026-11-24 (update)"
    plan = told("refusal", TODAY, on="2026-08-03", done="update:2026-11-24")
    assert answer(plan) == "wait update 2027-02-24 (update)"
    assert answer(told("refusal", TODAY, on="2026-01-05", done="update,update,update")) == "stop - -"


def test_referees_are_told_before_the_talk_and_for_four_weeks_after() -> None:
    assert answer(told("referees", TODAY, on="2026-12-07")) == "send heads-up 2026-11-24 (heads-up)"
    assert answer(told("referees", TODAY, on="2026-10-27")) == "send heads-up 2026-11-24 (heads-up)"
    assert answer(told("referees", TODAY, on="2026-10-26")) == "stop - -"


def test_a_situation_may_change_a_rules_wait_end_and_sample() -> None:
    assert answer(told("slow", TODAY, on="2026-10-26")) == "may no-date 2026-12-07 (slow-no-date)"
    assert answer(told("slow", TODAY, on="2026-06-01")) == "send no-date 2026-11-24 (slow-no-date)"
    assert answer(told("slow", TODAY, on="2026-09-01", done="no-date:2026-11-09")) == "stop stop 2026-12-09"


def test_a_case_has_a_clock_of_its_own() -> None:
    assert answer(told("times", TODAY, on="2026-11-20", case="sent", by="2026-11-27")) == "may slots 2026-11-25 (slots)"
    assert answer(told("times", TODAY, on="2026-11-23", case="sent", by="2026-11-25")) == "send slots 2026-11-24 (slots)"
    assert answer(told("times", "2026-11-30", on="2026-11-23", case="sent", by="2026-11-25")).startswith("stop stop")
    assert answer(told("times", TODAY, on="2026-11-20", case="applied")) == "wait application 2026-12-04 (application)"
    assert answer(told("times", TODAY, on="2026-11-20")) == answer(told("times", TODAY, on="2026-11-20", case="sent")), (
        "the first by default"
    )


def test_a_question_before_a_date_never_goes_on_the_day_of_what_it_follows() -> None:
    assert steps(told("papers", TODAY, on="2026-11-23", by="2026-11-27")) == ["slots later 2026-11-26", "slots-again later 2026-11-27"]
    assert steps(told("papers", TODAY, on="2026-11-16", by="2026-11-25")) == ["slots now 2026-11-24", "slots-again later 2026-11-25"]
    assert steps(told("papers", TODAY, on="2026-11-16", by="2026-11-24")) == ["slots now 2026-11-24"], "the deadline itself"
    assert answer(told("papers", TODAY, on=TODAY, by="2026-11-25")) == "wait slots 2026-11-25 (slots)"
    assert answer(told("papers", TODAY, on=TODAY, by=TODAY)) == "stop - -"


def test_a_reminder_alone_counts_from_the_last_message() -> None:
    assert answer(told("silence", TODAY, on="2026-11-16")) == "send again 2026-11-24 (again)"
    assert answer(told("silence", TODAY, on="2026-11-16", sent=1)) == "stop stop 2026-11-30"


def test_past_the_last_known_year_the_plan_says_so() -> None:
    assert not told("talk", "2026-12-31", on="2026-12-31", region="GB-ENG", holidays=(2025, 2026)).holidays_known
    assert told("offer", "2026-12-01", on="2026-12-01", region="GB-ENG", holidays=(2025, 2026)).holidays_known
    assert told("offer", "2099-12-31", on="2099-12-31", holidays=(2025, 2026)).holidays_known, "without a region none are used"


@pytest.mark.parametrize(
    ("region", "on", "legal"),
    [
        pytest.param("CA-ON", "2026-11-19", "2027-01-03", id="45 calendar days, even if that is a Sunday"),
        pytest.param("CA-ON", "2026-01-01", "2026-02-15", id="the first day of the law"),
        pytest.param("CA-ON", "2025-12-31", None, id="the day before the law"),
        pytest.param("CA-QC", "2026-11-19", None, id="another province"),
        pytest.param("CA", "2026-11-19", None, id="a country without a province"),
    ],
)
def test_a_right_runs_beside_the_steps(region: str, on: str, legal: str | None) -> None:
    plan = told("talk", on, on=on, region=region)
    assert plan.legal == (Legal("right", D(legal), False) if legal else None)
    assert "right" not in {found.rule for found in plan.steps}


def test_a_right_has_passed_on_the_day_after() -> None:
    passed = [told("talk", today, on="2026-11-19", region="CA-ON").legal for today in ("2027-01-03", "2027-01-04")]
    assert [legal.passed for legal in passed if legal] == [False, True]


def test_a_right_of_a_country_holds_in_its_parts() -> None:
    found = [told("talk", TODAY, on="2026-11-19", region=region).legal for region in ("NZ", "NZ-AUK", "AU", None)]
    assert [legal and str(legal.day) for legal in found] == ["2026-12-09", "2026-12-09", None, None]


def test_an_unknown_situation_is_refused() -> None:
    with pytest.raises(KeyError):
        told("at sea", TODAY, on=TODAY)
    assert situation("talk", on=TODAY).gates == frozenset()
