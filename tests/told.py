"""Reads a planner's link as a test's data, and the stories of what people come with."""

from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import yaml

from macros.clock.schedule import plan
from macros.clock.told import Sent, Situation
from macros.data.model import Guide
from macros.data.rules import End, Variant, Wait

HERE = Path(__file__).parent
D = date.fromisoformat


def situation(link: str) -> Situation:
    """What a link says, such as stage=interview&on=2026-11-16&done=thank-you:2026-11-17&gate=agency."""
    given = {key: values[0] for key, values in parse_qs(link).items()}
    day = {key: D(given[key]) for key in ("on", "by", "last", "until") if key in given}
    sent = (part.partition(":") for part in given.get("done", "").split(",") if part)
    return Situation(
        given["stage"], day["on"], day.get("by"), given.get("region"), int(given.get("sent", 0)), day.get("last"),
        frozenset(filter(None, given.get("gate", "").split(","))), day.get("until"),
        tuple(Sent(rule, D(when) if when else None) for rule, _, when in sent), given.get("case"),
    )  # fmt: skip


def best(guide: Guide, link: str, rule: str) -> date:
    """The best day for a step, by the wait that the data has now: for tests that are about something else than its number."""
    told = situation(link)
    found = plan(guide, told, today=told.on, holidays=(told.on.year - 1, told.on.year + 2))
    window = next(step.window for step in found.steps if step.rule == rule)
    assert window
    return window.best


def stories() -> list[dict[str, Any]]:
    """The stories: a link, a day, and what must be told."""
    found: list[dict[str, Any]] = yaml.safe_load((HERE / "stories.yml").read_text(encoding="utf-8"))
    return found


def numbers() -> dict[str, Any]:
    """The waits and ends that the stories were written for, by rule."""
    found: dict[str, Any] = yaml.safe_load((HERE / "stories-numbers.yml").read_text(encoding="utf-8"))
    return found


def with_numbers(guide: Guide) -> Guide:
    """The guide with the numbers of the stories: an editor may change a wait without a story turning red."""
    rules = dict(guide.rules)
    for ident, given in numbers().items():
        regions = {code: Variant(wait=Wait(**wait), note=code, sources=[]) for code, wait in given.get("regions", {}).items()}
        end = End(**given["end"]) if "end" in given else None
        rules[ident] = rules[ident].model_copy(update={"wait": Wait(**given["wait"]), "end": end, "regions": regions})
    return guide.model_copy(update={"rules": rules})
