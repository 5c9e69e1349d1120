"""A small guide for the clock's tests, and a short way to ask it: `told("talk", "2026-11-24", on="2026-11-23")`."""

from datetime import date
from pathlib import Path
from typing import Any

import yaml

from macros.clock import schedule
from macros.clock.schedule import Plan
from macros.clock.steps import Step
from macros.clock.told import Sent, Situation
from macros.data.facts import TurnOfYear
from macros.data.model import Guide
from macros.data.rules import Rule
from macros.data.shapes import Action, Event, Vocabulary
from macros.data.situations import Stage

KNOWN = (2025, 2029)
D = date.fromisoformat


def rule(ident: str, given: dict[str, Any]) -> Rule:
    """A rule with what the clock does not read filled in."""
    filled = {"id": ident, "title": ident, "checklist": ident, "channels": [], "max_messages": 1, "why": ident, "sources": []}
    return Rule(**{**filled, **given})


def stage(ident: str, given: dict[str, Any]) -> Stage:
    """A situation with what the clock does not read filled in."""
    filled = {"id": ident, "title": ident, "question": ident, "answer": ident, "group": "all", "on": "a day", "message": ident}
    return Stage(**{**filled, **given})


def small_guide() -> Guide:
    """The guide of guide.yml, without the parts that the clock never reads."""
    raw = yaml.safe_load((Path(__file__).parent / "guide.yml").read_text(encoding="utf-8"))
    words: dict[str, Any] = {
        "events": {key: Event(**value) for key, value in raw["events"].items()},
        "actions": {key: Action(**value) for key, value in raw["actions"].items()},
    }
    parts: dict[str, Any] = {
        "vocabulary": Vocabulary.model_construct(**words),
        "rules": {key: rule(key, value) for key, value in raw["rules"].items()},
        "stages": {key: stage(key, value) for key, value in raw["stages"].items()},
        "turn_of_year": TurnOfYear(**raw["turn_of_year"]),
    }
    return Guide.model_construct(**parts)


GUIDE = small_guide()


def sent(text: str) -> tuple[Sent, ...]:
    """What was sent, as a link says it: thanks:2026-11-20,no-date."""
    parts = (part.partition(":") for part in text.split(",") if part)
    return tuple(Sent(name, D(day) if day else None) for name, _, day in parts)


def situation(name: str, **said: Any) -> Situation:
    """What a reader says, with days written as 2026-11-19, gates as a list and what was sent as in a link."""
    given: dict[str, Any] = {key: D(value) if key in ("on", "by", "last", "until") and value else value for key, value in said.items()}
    given["done"] = sent(said.get("done", ""))
    given["gates"] = frozenset(said.get("gates", ()))
    return Situation(name, **given)


def told(name: str, today: str, *, guide: Guide = GUIDE, holidays: tuple[int, int] = KNOWN, **said: Any) -> Plan:
    """The plan for what a reader says on a day."""
    return schedule.plan(guide, situation(name, **said), today=D(today), holidays=holidays)


def answer(plan: Plan) -> str:
    """The decision in one line: send thanks 2026-11-24 (thanks-late)."""
    words = [plan.decision, plan.rule or "-", str(plan.day or "-")]
    return " ".join([*words, f"({plan.message})"] if plan.message else words)


def steps(plan: Plan) -> list[str]:
    """The steps that are not skipped, in one line each: thanks done 2026-11-20."""
    return [f"{step.rule} {step.state} {step.day or '-'}" for step in plan.steps if step.state != "skipped"]


def step(plan: Plan, name: str) -> Step:
    """The step of a rule."""
    return next(step for step in plan.steps if step.rule == name)
