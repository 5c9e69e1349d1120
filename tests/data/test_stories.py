"""What people come with, and what they must be told, by the clock in Python. The browser is asked the same in tests/browser."""

from datetime import date
from typing import Any

import pytest

from macros.clock.schedule import Plan, plan
from tests.live import live
from tests.told import D, situation, stories, with_numbers

GUIDE = with_numbers(live())


def told(plan: Plan) -> dict[str, Any]:
    """A plan in the words of the stories."""
    steps = {step.rule: f"{step.state} {step.day}" for step in plan.steps}
    return {"decision": plan.decision, "date": plan.day, "rule": plan.rule, "message": plan.message, "steps": steps}


@pytest.mark.parametrize("story", stories(), ids=lambda story: f"{story['today']} {story['told']}")
def test_a_story_gets_its_answer(story: dict[str, Any]) -> None:
    today = story["today"] if isinstance(story["today"], date) else D(story["today"])
    answer = told(plan(GUIDE, situation(story["told"]), today=today, holidays=(2025, 2028)))
    for key in ("decision", "date", "rule", "message"):
        allowed = story.get(key, answer[key])
        assert answer[key] in (allowed if isinstance(allowed, list) else [allowed]), key
    assert {rule: answer["steps"].get(rule) for rule in story.get("steps", {})} == story.get("steps", {})
