"""What holds for every situation, gate, place, message and day: the lines that no answer may cross, on thousands of random cases."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from macros.clock.schedule import Plan, plan
from macros.clock.told import Sent, Situation
from macros.data.model import Guide
from tests.live import live
from tests.unit.clock.small import GUIDE as SMALL

LIVE = live()
REGIONS = [None, "US", "GB", "GB-SCT", "DE", "FR", "AU-NSW", "NZ", "CA-ON", "JP", "IN"]
WISHES = ["no-contact", "no-calls", "portal", "chosen-only", "silence-means-no", "agency"]
ORDER = {"wait": 0, "later": 0, "may": 1, "send": 2, "skipped": 3, "done": 4}
HOLIDAYS = (2025, 2029)
SINGLE_DAYS = {"terms"}  # the small guide's: messages that no situation has together, of which only single days are asked
BOUNDED = settings(max_examples=250, derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck))


def situations(guide: Guide) -> st.SearchStrategy[Situation]:
    """Anything a reader may tell about one of the situations."""
    days = st.dates(date(2026, 1, 1), date(2027, 12, 31))
    near = st.integers(-5, 60)

    @st.composite
    def one(draw: Any) -> Situation:
        stage = guide.stages[draw(st.sampled_from(sorted(set(guide.stages) - SINGLE_DAYS)))]
        on = draw(days)
        later = st.none() | near.map(lambda number: on + timedelta(days=number))
        sent = st.builds(Sent, st.sampled_from(stage.rules), later)
        case = draw(st.sampled_from([None, *(case.id for case in stage.cases)]))
        gates = frozenset(draw(st.lists(st.sampled_from(WISHES), max_size=2))) if draw(st.booleans()) else frozenset()
        done = tuple(draw(st.lists(sent, max_size=3)))
        return Situation(
            stage.id, on, draw(later), draw(st.sampled_from(REGIONS)), draw(st.integers(0, 3)), None, gates, draw(later), done, case
        )

    return one()


def crossed(told: Plan, today: date) -> list[str]:
    """The lines that a plan crosses."""
    now = [step for step in told.steps if step.state == "now"]
    open_ = [step for step in told.steps if step.state in ("now", "later")]
    found = [f"{step.rule} lies in the past" for step in open_ if step.day is None or step.day < today]
    days = [step.day for step in open_ if step.day]
    if days != sorted(days):
        found.append("the steps to come are out of the order of their days")
    if told.decision in ("may", "send"):
        if [(step.rule, step.day) for step in now] != [(told.rule, told.day)]:
            found.append("the decision and its step differ")
    elif now:
        found.append(f"a step is due, and the decision is {told.decision}")
    if told.decision in ("dont", "stop") and any(step.rule != "stop" for step in open_):
        found.append(f"more than the end is open with {told.decision}")
    if told.decision in ("wait", "may", "send") and (told.day is None or told.day < today or not told.message):
        found.append("a decision to write has no day or no message")
    return found


@pytest.mark.parametrize("guide", [pytest.param(SMALL, id="small guide"), pytest.param(LIVE, id="live data")])
def test_no_answer_crosses_a_line_and_none_goes_backwards(guide: Guide) -> None:
    @BOUNDED
    @given(situations(guide), st.integers(1, 4))
    def check(told: Situation, pace: int) -> None:
        known = max([told.on, *(sent.day for sent in told.done if sent.day)])  # before it, what is told would change
        states: dict[str, int] = {}
        last = ""
        for days in range(0, 150, pace):
            today = known + timedelta(days=days - 10 * (not told.done))
            answer = plan(guide, told, today=today, holidays=HOLIDAYS)
            assert not crossed(answer, today), (told, today, answer)
            for step in answer.steps:
                state = ORDER[answer.decision if step.state == "now" else step.state]
                assert step.rule == "stop" or state >= states.get(step.rule, 0), (step.rule, told, today)
                states[step.rule] = state
            assert last != "stop" or answer.decision == "stop", (told, today)
            assert last != "dont" or answer.decision in ("dont", "stop"), (told, today)
            last = answer.decision

    check()
