"""In whatever words a reader tells what was sent: never a third question, and never a second after an application alone."""

from tests.unit.clock.small import D, answer, steps, told

TODAY = "2026-11-24"


def test_a_question_after_their_date_counts_where_the_date_is_not_told() -> None:
    plan = told("talk", TODAY, on="2026-11-02", done="after-date:2026-11-11")
    assert answer(plan) == "send again 2026-11-24 (again)"
    assert "no-date done 2026-11-11" in steps(plan)


def test_both_questions_without_a_date_are_two() -> None:
    plan = told("talk", TODAY, on="2026-11-02", done="no-date:2026-11-11,after-date:2026-11-18")
    assert answer(plan) == "stop stop 2026-11-25"


def test_the_same_question_twice_is_two() -> None:
    plan = told("talk", TODAY, on="2026-11-02", done="no-date:2026-11-11,no-date:2026-11-18")
    assert answer(plan) == "stop stop 2026-11-25"


def test_of_three_questions_the_one_under_another_name_is_the_reminder_and_no_fourth_follows() -> None:
    plan = told("talk", TODAY, on="2026-11-02", done="no-date:2026-11-09,no-date:2026-11-10,after-date:2026-11-18")
    assert answer(plan) == "stop stop 2026-11-25"


def test_an_answer_that_was_sent_carries_the_thanks_that_never_went() -> None:
    assert answer(told("offer", TODAY, on="2026-11-23", by="2026-12-01", done="decide:2026-11-24")) == "stop - -"


def test_each_message_in_a_row_counts_from_the_one_before() -> None:
    plan = told("refusal", "2026-10-01", on="2026-02-02", done="update:2026-05-04,update:2026-08-04")
    assert answer(plan) == "wait update 2026-11-04 (update)"


def test_a_day_ahead_is_known_and_two_are_not() -> None:
    assert told("talk", TODAY, on="2026-11-20", done="thanks:2026-11-25").unknown == {}
    assert told("talk", TODAY, on="2026-11-20", done="thanks:2026-11-26").unknown == {"thanks": D("2026-11-23")}


def test_a_question_that_they_answered_with_a_date_begins_anew() -> None:
    plan = told("talk", TODAY, on="2026-11-02", by="2026-11-20", done="no-date:2026-11-11")
    assert answer(plan) == "send after-date 2026-11-24 (after-date)"


def test_a_closing_date_is_no_answer_to_an_application() -> None:
    plan = told("application", TODAY, on="2026-11-02", by="2026-11-10", done="application:2026-11-16")
    assert answer(plan) == "stop stop 2026-11-24"
    assert answer(told("application", TODAY, on="2026-11-02", done="after-closing:2026-11-16")) == "stop stop 2026-11-23"


def test_the_end_is_nothing_that_is_sent() -> None:
    plan = told("talk", TODAY, on="2026-11-02", done="stop:2026-11-16")
    assert answer(plan) == answer(told("talk", TODAY, on="2026-11-02"))
    assert not plan.unknown


def test_of_several_thank_yous_the_last_counts() -> None:
    assert steps(told("talk", TODAY, on="2026-11-19", done="thanks:2026-11-23,thanks:2026-11-20"))[0] == "thanks done 2026-11-23"


def test_no_contact_is_more_than_silence_by_a_day() -> None:
    plan = told("application", TODAY, on="2026-11-16", gates=["no-contact", "silence-means-no"], until="2026-11-26")
    assert answer(plan) == "dont - 2026-12-07"
