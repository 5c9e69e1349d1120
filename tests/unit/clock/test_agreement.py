"""The clock in JavaScript and the one in Python are written apart. Here they must give the same plans, in every part.

The edges by name begin with those of GOV.UK's working-days tests.
"""

import json
import subprocess
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache
from random import Random
from typing import Any

import pytest

from macros.clock import schedule
from macros.clock.told import Sent, Situation
from macros.data.model import Guide
from macros.exports import bundles, holidays, planner
from tests.conftest import ROOT
from tests.live import live
from tests.tools import program
from tests.unit.clock.small import GUIDE as SMALL
from tests.unit.clock.small import situation

CASES = 4000
YEAR = 2026
HOLIDAYS = holidays.years(YEAR)
LIVE = live()
GUIDES = {"small": SMALL, "live": LIVE}
PLACES = ("US", "GB", "GB-SCT", "DE", "DE-BY", "FR", "AU-NSW", "AU", "NZ", "CA-ON", "CA-QC", "JP", "IN")
WISHES = ("no-contact", "no-calls", "portal", "chosen-only", "silence-means-no", "agency")
CLOCK = ["clock/dates", *(name for name in bundles.SCRIPTS["planner"] if name.startswith("clock/"))]
Case = tuple[Situation, date]


@cache
def holiday_sets() -> Any:
    return holidays.holidays_of(LIVE, *HOLIDAYS)["sets"]


def data_for(guide: Guide) -> dict[str, Any]:
    """What the planner's scripts know of a guide."""
    parts = {name: getattr(guide, name) for name in ("rules", "stages", "turn_of_year")}
    words = LIVE.vocabulary.model_copy(update={"events": guide.vocabulary.events, "actions": guide.vocabulary.actions})
    known = planner.data_of(LIVE.model_copy(update={**parts, "vocabulary": words}), YEAR)
    known["holidays"]["sets"] = holiday_sets()
    return known


def plain(value: Any) -> Any:
    """A value as JSON can hold it."""
    if isinstance(value, date):
        return None if value == date.min else value.isoformat()
    return sorted(value) if isinstance(value, frozenset) else value


def asked(guide: Guide, cases: list[Case], texts: Iterable[str]) -> str:
    """What plans.js reads; the scripts' paths are those from the project's folder."""
    told = []
    for said, today in cases:
        done = [{"rule": sent.rule, "day": plain(sent.day)} for sent in said.done]
        told.append({**{key: plain(value) for key, value in said._asdict().items()}, "done": done, "today": plain(today)})
    return json.dumps(
        {"scripts": [f"docs/assets/js/{name}.js" for name in CLOCK], "data": data_for(guide), "cases": told, "texts": [*texts]}
    )


def by_javascript(guide: Guide, cases: list[Case]) -> list[dict[str, Any]]:
    plans: list[dict[str, Any]] = json.loads(answered(asked(guide, cases, ())))["plans"]
    return plans


def answered(question: str) -> str:
    """What the browser's clock says."""
    command = [program("node", "nodejs"), "tests/unit/clock/plans.js"]
    return subprocess.run(command, cwd=ROOT, input=question, stdout=subprocess.PIPE, text=True, check=True).stdout


def by_python(guide: Guide, cases: list[Case]) -> list[dict[str, Any]]:
    def one(told: Situation, today: date) -> dict[str, Any]:
        plan = schedule.plan(guide, told, today=today, holidays=HOLIDAYS)
        windows = [(step, step.window[1:4] if step.window else (None, None, None)) for step in plan.steps]
        return {
            "decision": plan.decision, "date": plain(plan.day), "rule": plan.rule, "message": plan.message,
            "steps": [[step.rule, step.state, *map(plain, (step.day, step.due, *window))] for step, window in windows],
            "legal": [plan.legal.rule, plain(plan.legal.day), plan.legal.passed] if plan.legal else None,
            "known": plan.holidays_known,
            "flags": {
                "unknown": sorted([rule, plain(day)] for rule, day in plan.unknown.items()), "by_ignored": plan.by_ignored, "moved": plan.moved, "carries_thanks": plan.carries_thanks,
                "over": plan.over and [*map(plain, plan.over)],
            },
        }  # fmt: skip

    return [one(told, today) for told, today in cases]


def drawn(guide: Guide, count: int) -> list[Case]:
    """Situations around the years with known holidays, and across both of their ends; the same ones each time."""
    chance = Random(count)

    def one() -> Case:
        stage = guide.stages[chance.choice(sorted(guide.stages))]
        on = date(2024, 11, 1) + timedelta(days=chance.randint(0, 1550))

        def near(first: int, last: int) -> date:
            return on + timedelta(days=chance.randint(first, last))

        def maybe(found: Any, share: float = 0.5) -> Any:
            return found if chance.random() < share else None

        rules = chance.choices([*stage.rules, chance.choice(sorted(guide.rules))], k=chance.choice([0, 0, 0, 1, 1, 2, 3]))
        told = Situation(
            stage.id, on,
            by=maybe(near(-5, 40)),
            region=maybe(chance.choice(PLACES)),
            sent=maybe(chance.randint(1, 4), 0.2) or 0,
            last=maybe(near(-2, 50)),
            gates=frozenset(chance.sample(WISHES, chance.choice([0, 0, 0, 1, 1, 2]))),
            until=maybe(near(-5, 60)),
            done=tuple(Sent(rule, maybe(near(-3, 60), 0.7)) for rule in rules),
            case=maybe(chance.choice([case.id for case in stage.cases] or [None])),
        )  # fmt: skip
        return told, chance.choice([near(-5, 5), near(3, 20), near(5, 40), near(30, 250)])

    return [one() for _ in range(count)]


# Situation of the small guide, its day and place -> the step and its best day.
EDGES = {
    "over a weekend": ("date", "2026-11-27", None, "after-date", "2026-12-01"),
    "starts on a Saturday": ("date", "2026-11-28", None, "after-date", "2026-12-01"),
    "starts on a Sunday": ("date", "2026-11-29", None, "after-date", "2026-12-01"),
    "within a week": ("date", "2026-11-30", None, "after-date", "2026-12-02"),
    "ends on a weekend": ("talk", "2026-11-27", None, "thanks", "2026-11-30"),
    "no wait, and a Saturday": ("referees", "2026-11-28", None, "heads-up", "2026-11-30"),
    "over a holiday": ("date", "2027-03-25", "GB", "after-date", "2027-03-30"),
    "the same in a part with one more": ("date", "2027-03-25", "GB-ENG", "after-date", "2027-03-31"),
    "over a holiday of the country": ("date", "2026-10-09", "US", "after-date", "2026-10-14"),
    "the same in a part that works that day": ("date", "2026-10-09", "US-AR", "after-date", "2026-10-13"),
    "the same without a region": ("date", "2027-03-25", None, "after-date", "2027-03-29"),
    "ends on a holiday": ("talk", "2026-12-24", "GB", "thanks", "2026-12-29"),
    "a holiday moved to a Monday": ("talk", "2027-12-24", "GB", "thanks", "2027-12-29"),
    "into the turn of the year": ("date", "2026-12-18", None, "after-date", "2027-01-04"),
    "its first day": ("date", "2026-12-17", None, "after-date", "2027-01-04"),
    "the day before": ("date", "2026-12-16", None, "after-date", "2026-12-18"),
    "its last day": ("date", "2027-12-31", None, "after-date", "2028-01-04"),
    "the first weeks of a summer": ("date", "2026-12-18", "AU", "after-date", "2027-01-11"),
    "a part with a day of its own at work again": ("date", "2026-12-22", "GB-SCT", "after-date", "2027-01-05"),
    "onto a leap day": ("talk", "2028-02-28", None, "thanks", "2028-02-29"),
    "months onto a leap day": ("refusal", "2027-11-29", None, "update", "2028-02-29"),
    "no 29 February in 2100": ("talk", "2100-02-26", None, "thanks", "2100-03-01"),
    "past the last known year": ("date", "2030-05-02", "GB", "after-date", "2030-05-06"),
}


def edge(name: str) -> Case:
    stage, on, place, _, _ = EDGES[name]
    return situation(stage, on=on, region=place), date.fromisoformat(on)


@pytest.fixture(scope="module")
def browsers() -> dict[str, dict[str, Any]]:
    """The plans of the browser's clock, all of one run."""
    return dict(zip(EDGES, by_javascript(SMALL, [edge(name) for name in EDGES]), strict=True))


@pytest.mark.parametrize("name", EDGES)
def test_an_edge_has_the_same_day_in_both(name: str, browsers: dict[str, dict[str, Any]]) -> None:
    theirs = browsers[name]
    assert by_python(SMALL, [edge(name)]) == [theirs]
    *_, rule, best = EDGES[name]
    assert next(step[5] for step in theirs["steps"] if step[0] == rule) == best
    assert theirs["known"] is not name.startswith("past")


@pytest.mark.parametrize("name", GUIDES)
def test_thousands_of_random_cases_agree(name: str) -> None:
    guide = GUIDES[name]
    cases = drawn(guide, CASES)
    ours, theirs = by_python(guide, cases), by_javascript(guide, cases)
    different = [(case, a, b) for case, a, b in zip(cases, ours, theirs, strict=True) if a != b]
    assert not different, f"{len(different)} of {len(cases)} differ; first: {different[0]}"
    for decision in ("wait", "may", "send", "stop", "dont"):
        assert sum(plan["decision"] == decision for plan in ours) > CASES / 400, f"too few cases end in {decision} to trust this"
