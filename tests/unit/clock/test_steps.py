"""The steps as they are shown beside the decision: which is now, which come later, and between which days each one goes."""

from typing import Any

import pytest

from macros.clock.schedule import Plan
from tests.unit.clock.small import answer, step, steps, told

TODAY = "2026-11-24"


def windows(plan: Plan) -> list[str]:
    """Each step with its earliest, best and latest day, where it has them."""
    return [" ".join([step.rule, step.state, *map(str, step.window[1:4])]) for step in plan.steps if step.window]


def test_a_step_carries_its_days_whatever_became_of_it() -> None:
    assert windows(told("day-of-tests", TODAY, on="2026-11-16", done="receipt:2026-11-20,thanks:2026-11-17")) == [
        "thanks done 2026-11-16 2026-11-17 2026-11-18",
        "receipt done 2026-11-19 2026-11-23 2026-11-23",
        "no-date now 2026-11-23 2026-11-25 2026-11-30",
        "again later 2026-12-02 2026-12-02 2026-12-09",
    ]
    assert windows(told("day-of-tests", TODAY, on="2026-11-16"))[:2] == [
        "thanks skipped 2026-11-16 2026-11-17 2026-11-18",
        "receipt skipped 2026-11-19 2026-11-23 2026-11-23",
    ]


def test_before_the_event_thanks_stand_on_their_best_day_and_on_the_day_itself_on_it() -> None:
    assert steps(told("talk", TODAY, on="2026-11-30"))[0] == "thanks later 2026-12-01"
    assert steps(told("talk", TODAY, on=TODAY))[0] == "thanks now 2026-11-24"


def test_a_question_that_may_go_is_now_with_its_best_day() -> None:
    plan = told("talk", TODAY, on="2026-11-16")
    assert steps(plan)[0] == "no-date now 2026-11-25"
    assert step(plan, "no-date").due is None


def test_the_end_is_done_on_its_day() -> None:
    said: dict[str, Any] = {"on": "2026-10-20", "done": "no-date:2026-10-30,again:2026-11-09"}
    assert steps(told("talk", "2026-11-15", **said))[-1] == "stop later 2026-11-16"
    assert steps(told("talk", "2026-11-16", **said))[-1] == "stop done 2026-11-16"


def test_a_receipt_that_was_asked_for_stands_with_its_day() -> None:
    assert steps(told("application", "2026-11-26", on="2026-11-20", done="receipt:2026-11-25"))[0] == "receipt done 2026-11-25"


@pytest.mark.parametrize(
    ("today", "state"),
    [("2026-11-20", "later"), ("2026-11-23", "later"), ("2026-11-24", "skipped")],
    ids=["before", "its last day", "after"],
)
def test_a_receipt_may_be_asked_for_until_its_last_day_though_a_question_may_go(today: str, state: str) -> None:
    assert step(told("day-of-tests", today, on="2026-11-16", done="thanks"), "receipt").state == state


@pytest.mark.parametrize(
    ("today", "said", "decided"),
    [
        pytest.param("2026-12-31", {"on": "2026-12-20", "done": "thanks"}, "wait", id="a question goes on the same day"),
        pytest.param(TODAY, {"on": "2026-11-19", "by": "2026-11-20"}, "send", id="a question is due"),
        pytest.param(TODAY, {"on": "2026-11-18", "done": "no-date:2026-11-23"}, "wait", id="a question was sent"),
        pytest.param(TODAY, {"on": "2026-11-23", "gates": ["no-contact"]}, "dont", id="nobody is asked"),
    ],
)
def test_nobody_asks_for_a_receipt_when(today: str, said: dict[str, Any], decided: str) -> None:
    plan = told("day-of-tests", today, **said)
    assert answer(plan).startswith(decided)
    receipt = step(plan, "receipt")
    assert (receipt.state, receipt.day) == ("skipped", None)
