"""Old links say only how many messages were sent and when the last one was: what they mean on either side of each step's first
and last day, in both clocks."""

from datetime import date
from typing import Any

import pytest

from macros.clock.told import Situation
from tests.unit.clock.small import GUIDE, situation
from tests.unit.clock.test_agreement import by_javascript, by_python

ON = "2026-11-02"  # a Monday; a question may go from the 9th, and a reminder after it from the 16th

# What is told, today, and what was sent by the plan; `now` is the decision.
CASES: dict[str, tuple[str, dict[str, Any], str, list[str], str]] = {
    "one, the day before a question may go": ("talk", {"sent": 1, "last": "2026-11-08"}, "2026-11-11", ["thanks 2026-11-08"], "send no-date"),
    "one, on its first day": ("talk", {"sent": 1, "last": "2026-11-09"}, "2026-11-11", ["no-date 2026-11-09"], "wait again"),
    "one, without a day": ("talk", {"sent": 1}, "2026-11-11", ["thanks None"], "send no-date"),
    "two, the day before a reminder may go": (
        "talk", {"sent": 2, "last": "2026-11-15"}, "2026-11-17", ["thanks None", "no-date 2026-11-15"], "wait again"),
    "two, on its first day": ("talk", {"sent": 2, "last": "2026-11-16"}, "2026-11-17", ["no-date None", "again 2026-11-16"], "stop stop"),
    "three": ("talk", {"sent": 3, "last": "2026-11-15"}, "2026-11-17", ["thanks None", "no-date None", "again 2026-11-15"], "stop stop"),
    "one, the day before their date lets a question go": (
        "talk", {"by": "2026-11-13", "sent": 1, "last": "2026-11-15"}, "2026-11-19", ["thanks 2026-11-15"], "send after-date"),
    "one, on the first day after their date": (
        "talk", {"by": "2026-11-13", "sent": 1, "last": "2026-11-16"}, "2026-11-19", ["after-date 2026-11-16"], "wait again"),
    "two, the day before a reminder after their date": (
        "talk", {"by": "2026-11-13", "sent": 2, "last": "2026-11-22"}, "2026-11-24", ["thanks None", "after-date 2026-11-22"], "wait again"),
    "two, on its first day after their date": (
        "talk", {"by": "2026-11-13", "sent": 2, "last": "2026-11-23"}, "2026-11-24", ["after-date None", "again 2026-11-23"], "stop stop"),
    "a reminder on its last day": ("talk", {"sent": 1, "last": "2026-11-10"}, "2026-12-01", ["no-date 2026-11-10"], "send again"),
    "and the day after": ("talk", {"sent": 1, "last": "2026-11-10"}, "2026-12-02", ["no-date 2026-11-10"], "stop stop"),
    "a question on its last day, which the turn of the year moved": (
        "talk", {"sent": 1, "last": "2026-11-03"}, "2027-01-04", ["thanks 2026-11-03"], "send no-date"),
    "and the day after that": ("talk", {"sent": 1, "last": "2026-11-03"}, "2027-01-05", ["thanks 2026-11-03"], "stop stop"),
    "after an application there is one": ("application", {"sent": 2, "last": "2026-11-16"}, "2026-11-17", ["application 2026-11-16"], "stop stop"),
    "one, where no reminder follows": ("slow", {"sent": 1, "last": "2026-11-30"}, "2026-12-01", ["no-date 2026-11-30"], "stop stop"),
    "names go before numbers": (
        "talk", {"sent": 2, "last": "2026-11-16", "done": "thanks:2026-11-03"}, "2026-11-11", ["thanks 2026-11-03"], "send no-date"),
}  # fmt: skip


def case(name: str) -> tuple[Situation, date]:
    stage, said, today, _, _ = CASES[name]
    return situation(stage, on=ON, **said), date.fromisoformat(today)


@pytest.fixture(scope="module")
def browsers() -> dict[str, dict[str, Any]]:
    """The plans of the browser's clock, all of one run."""
    return dict(zip(CASES, by_javascript(GUIDE, [case(name) for name in CASES]), strict=True))


@pytest.mark.parametrize("name", CASES)
def test_a_number_and_a_day_mean_the_same_messages_in_both_clocks(name: str, browsers: dict[str, dict[str, Any]]) -> None:
    *_, sent, decided = CASES[name]
    for plan in (*by_python(GUIDE, [case(name)]), browsers[name]):
        assert [f"{step[0]} {step[2]}" for step in plan["steps"] if step[1] == "done" and step[0] != "stop"] == sent
        assert f"{plan['decision']} {plan['rule']}" == decided
