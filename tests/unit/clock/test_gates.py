"""What a wish of the employer changes: who asks for no contact, for no calls, for silence; or an agency in between."""

from typing import Any

import pytest

from macros.clock.schedule import Plan
from tests.unit.clock.small import answer, steps, told

TODAY = "2026-11-24"


@pytest.mark.parametrize(
    ("name", "today", "said", "expected"),
    [
        pytest.param("talk", TODAY, {"gates": ["no-contact"]}, "dont - 2026-12-16", id="closed as if each message had gone on its best day"),
        pytest.param("talk", "2026-12-15", {"gates": ["no-contact"]}, "dont - 2026-12-16", id="until the day before"),
        pytest.param("talk", "2026-12-16", {"gates": ["no-contact"]}, "stop stop 2026-12-16", id="and from then on over"),
        pytest.param("talk", TODAY, {"gates": ["chosen-only"]}, "send thanks 2026-11-24 (thanks)", id="after a talk they know you"),
        pytest.param("application", TODAY, {"gates": ["chosen-only"]}, "dont - 2026-12-14", id="before one they said it"),
        pytest.param("talk", TODAY, {"gates": ["silence-means-no"]}, "dont - 2026-12-16", id="silence without a day is no contact"),
        pytest.param("talk", TODAY, {"gates": ["silence-means-no"], "until": "2026-12-11"}, "send thanks 2026-11-24 (thanks)", id="thanks may go"),
        pytest.param("talk", "2026-12-05", {"gates": ["silence-means-no"], "until": "2026-12-11"}, "dont - 2026-12-11", id="questions may not"),
        pytest.param("talk", "2026-12-11", {"gates": ["silence-means-no"], "until": "2026-12-11"}, "stop stop 2026-12-11", id="from that day"),
        pytest.param("talk", "2026-12-05", {"gates": ["no-calls"]}, "send no-date 2026-12-07 (no-date-no-calls)", id="no calls: another sample"),
        pytest.param("talk", "2026-12-05", {"gates": ["portal"]}, "send no-date 2026-12-07 (no-date-portal)", id="a portal: another sample"),
        pytest.param("talk", TODAY, {"gates": ["portal"]}, "send thanks 2026-11-24 (thanks)", id="which leaves thanks alone"),
        pytest.param("talk", TODAY, {"gates": ["agency"]}, "send thanks 2026-11-24 (thanks-agency)", id="thanks go to the consultant"),
        pytest.param("talk", "2026-12-01", {"gates": ["agency"]}, "send no-date 2026-12-01 (no-date-agency)", id="who is asked sooner"),
        pytest.param("talk", "2026-12-01", {"gates": ["agency", "portal"]}, "send no-date 2026-12-01 (no-date-agency)", id="and has no portal"),
        pytest.param("talk", TODAY, {"gates": ["agency", "silence-means-no"]}, "dont - 2026-12-14", id="an agency that is silent without a day"),
        pytest.param("talk", TODAY, {"gates": ["agency", "no-contact"]}, "dont - 2026-12-14", id="an agency and one more"),
        pytest.param("referees", TODAY, {"gates": ["agency", "no-contact"]}, "send heads-up 2026-11-24 (heads-up)", id="no gate for referees"),
    ],
)  # fmt: skip
def test_a_wish_changes_the_answer(name: str, today: str, said: dict[str, Any], expected: str) -> None:
    assert answer(told(name, today, on="2026-11-23", **said)) == expected


def test_where_only_an_agency_matters_it_still_does() -> None:
    said: dict[str, Any] = {"on": "2026-11-20", "case": "applied"}
    assert answer(told("times", TODAY, **said, gates=["no-contact"])) == "wait application 2026-12-04 (application)"
    assert answer(told("times", "2026-12-01", **said, gates=["agency"])) == "send application 2026-12-01 (application)"


def test_a_case_may_ask_for_less_than_its_situation() -> None:
    said: dict[str, Any] = {"on": "2026-11-23", "gates": ["no-contact"]}
    assert answer(told("news", TODAY, case="good", **said)) == "dont - -"
    assert answer(told("news", TODAY, case="bad", **said)) == "send no-thanks 2026-11-24 (no-thanks)"


def test_with_a_wish_for_no_contact_only_the_end_is_open() -> None:
    plan = told("talk", "2026-12-05", on="2026-11-23", done="thanks:2026-11-24", gates=["no-contact"])
    assert steps(plan) == ["thanks done 2026-11-24", "stop later 2026-12-16"]


def silent(today: str, until: str, **said: Any) -> Plan:
    return told("talk", today, gates=["silence-means-no"], until=until, **said)


def test_a_day_of_silence_is_the_end() -> None:
    assert steps(silent(TODAY, "2026-12-12", on="2026-11-23")) == ["thanks now 2026-11-24", "stop later 2026-12-12"]
    plan = silent(TODAY, "2026-11-23", on="2026-11-16")
    assert (answer(plan), steps(plan)) == ("stop stop 2026-11-23", ["stop done 2026-11-23"])


def test_a_day_of_silence_keeps_a_question_from_taking_the_place_of_thanks() -> None:
    said: dict[str, Any] = {"on": "2026-11-18", "by": "2026-11-20"}
    assert answer(silent(TODAY, "2026-12-11", **said)) == "send thanks 2026-11-24 (thanks-late)"


def test_where_all_that_is_left_is_a_question_a_day_of_silence_says_not_to_write() -> None:
    plan = told("silence", TODAY, on="2026-11-16", gates=["silence-means-no"], until="2026-12-11")
    assert (answer(plan), steps(plan)) == ("dont - 2026-12-11", ["stop later 2026-12-11"])


def test_keeping_in_touch_waits_for_a_day_of_silence_and_ends_with_it() -> None:
    said: dict[str, Any] = {"on": "2026-08-03", "gates": ["silence-means-no"], "until": "2026-12-11"}
    before, after = told("promise", TODAY, **said), told("promise", "2026-12-11", **said)
    assert (answer(before), answer(after)) == ("dont - 2026-12-11", "stop - 2026-12-11")
    assert steps(before) == steps(after) == []


@pytest.mark.parametrize("until", ["2026-11-23", "2026-11-24"])
def test_the_end_never_stands_before_thanks_that_still_go(until: str) -> None:
    assert steps(silent(TODAY, until, on="2026-11-23")) == ["thanks now 2026-11-24", "stop later 2026-11-25"]
    assert steps(silent(TODAY, until, on=TODAY))[0] == "thanks now 2026-11-24"
    assert steps(silent(TODAY, until, on=TODAY))[1] == "stop later 2026-11-25", "also on the day of the talk itself"
    plan = silent(TODAY, until, on="2026-11-23", done="thanks:2026-11-24")
    assert (answer(plan), steps(plan)) == ("stop stop 2026-11-25", ["thanks done 2026-11-24", "stop later 2026-11-25"])


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param({"done": "thanks:2026-10-27"}, "dont - 2026-12-11", id="a question is kept back"),
        pytest.param({"done": "no-date:2026-11-10"}, "dont - 2026-12-11", id="a reminder is kept back"),
        pytest.param({"done": "no-date:2026-11-10,again:2026-11-18"}, "stop stop 2026-12-11", id="everything was sent"),
        pytest.param({"done": "no-date:2026-11-03"}, "dont - 2026-12-11", id="a reminder on its last day"),
        pytest.param({"done": "no-date:2026-11-02"}, "stop stop 2026-12-11", id="and the day after"),
        pytest.param({"on": "2026-09-14"}, "stop stop 2026-12-11", id="the question is too late anyway"),
    ],
)
def test_a_day_of_silence_keeps_back_only_what_is_left_to_ask(said: dict[str, Any], expected: str) -> None:
    assert answer(silent(TODAY, "2026-12-11", **{"on": "2026-10-26", **said})) == expected


def test_with_a_day_of_silence_nobody_asks_for_a_receipt() -> None:
    said: dict[str, Any] = {"on": "2026-11-23", "gates": ["silence-means-no"]}
    assert "receipt later 2026-11-30" in steps(told("day-of-tests", TODAY, on="2026-11-23"))
    assert steps(told("day-of-tests", TODAY, **said, until="2026-12-11")) == ["thanks now 2026-11-24", "stop later 2026-12-11"]


def test_where_nothing_is_left_to_send_the_wish_no_longer_matters() -> None:
    plan = told("talk", TODAY, on="2026-10-20", done="no-date:2026-10-30,again:2026-11-23", gates=["no-contact"])
    assert answer(plan) == "stop stop 2026-11-30"
