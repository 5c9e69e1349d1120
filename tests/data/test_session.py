"""The session that offices give: its lengths, and its cases, whose answers the clock works out."""

from datetime import date

import pytest

from macros.data.session import Exercise
from macros.pages.phrases import Phrases
from macros.pages.session import answer, cases, situation
from tests.conftest import ROOT
from tests.data import neutral
from tests.live import live
from tests.told import D, stories, with_numbers
from tests.told import situation as linked

GUIDE = live()
SESSION = GUIDE.session

each_case = pytest.mark.parametrize("exercise", SESSION.exercises, ids=lambda one: f"{one.stage} {one.on}")


def day(value: date | str) -> date:
    return value if isinstance(value, date) else D(value)


def test_the_parts_add_up_to_20_and_to_50_minutes() -> None:
    assert sum(part.minutes.short for part in SESSION.parts) == 20
    assert sum(part.minutes.long for part in SESSION.parts) == 50


def test_the_cases_ask_for_every_kind_of_answer() -> None:
    found = {answer(GUIDE, exercise).decision for exercise in SESSION.exercises}
    assert found >= {"send", "wait", "stop", "dont"}
    assert len({answer(GUIDE, exercise).decision for exercise in SESSION.exercises if exercise.short}) >= 3


@each_case
def test_a_case_is_one_of_the_stories_and_gets_its_answer(exercise: Exercise) -> None:
    """The stories say what must be told; the planner in the browser is asked the same."""
    story = next(one for one in stories() if linked(one["told"]) == situation(exercise) and day(one["today"]) == exercise.today)
    found = answer(with_numbers(GUIDE), exercise)
    assert found.decision == story["decision"]
    assert "date" not in story or found.day == day(story["date"])


def test_a_changed_wait_changes_the_answer() -> None:
    """No answer is written down, so none goes stale."""
    rule = GUIDE.rules["applied-no-date"]
    longer = rule.model_copy(update={"wait": rule.wait.model_copy(update={"default": rule.wait.default + 1, "max": None})})
    changed = GUIDE.model_copy(update={"rules": {**GUIDE.rules, rule.id: longer}})
    before, after = (cases(guide, Phrases(guide))[2].decision for guide in (GUIDE, changed))
    assert before.startswith("Not yet.")
    assert after.startswith("Not yet.")
    assert before != after


@each_case
def test_a_case_tells_nobodys_name_and_no_date_in_words(exercise: Exercise) -> None:
    assert exercise.story.startswith("An applicant ")
    assert not any(word in exercise.story for word in ("yesterday", "today", "last week", "2026"))


def test_the_session_is_said_in_neutral_english() -> None:
    text = (ROOT / "data" / "session.yml").read_text(encoding="utf-8")
    assert not list(neutral.words(text))
