"""The cases of the session, each with what an applicant tells and with the answer that the guide's own clock gives."""

from datetime import date
from typing import NamedTuple

from ..clock.schedule import Plan, plan
from ..clock.told import Sent, Situation
from ..data.message import Message
from ..data.model import Guide
from ..data.session import Exercise
from .phrases import Phrases


class Case(NamedTuple):
    """One case: its number, its situation, what is told, the dates with their names, and the answer."""

    number: int
    title: str
    story: str
    facts: list[tuple[str, str]]
    decision: str
    step: str
    sample: Message | None
    teaches: str
    short: bool


def situation(exercise: Exercise) -> Situation:
    """A case as the planner is told it."""
    done = tuple(Sent(sent.rule, sent.on) for sent in exercise.done)
    return Situation(exercise.stage, exercise.on, exercise.by, gates=frozenset(exercise.gates), done=done)


def answer(guide: Guide, exercise: Exercise) -> Plan:
    """What the clock says to a case."""
    year = exercise.today.year
    return plan(guide, situation(exercise), today=exercise.today, holidays=(year - 1, year + 1))


def cases(guide: Guide, say: Phrases) -> list[Case]:
    """Every case, in the order of the data."""
    return [case(guide, say, number, exercise) for number, exercise in enumerate(guide.session.exercises, 1)]


def case(guide: Guide, say: Phrases, number: int, exercise: Exercise) -> Case:
    """One case with its answer."""
    found, stage = answer(guide, exercise), guide.stages[exercise.stage]
    return Case(
        number=number,
        title=stage.title,
        story=exercise.story,
        facts=list(facts(guide, say, exercise)),
        decision=decided(guide, say, exercise, found),
        step=guide.rules[found.rule].title if found.rule else "",
        sample=guide.messages[found.message] if found.message else None,
        teaches=exercise.teaches,
        short=exercise.short,
    )


def facts(guide: Guide, say: Phrases, exercise: Exercise) -> list[tuple[str, str]]:
    """The dates of a case: today, what happened, the date they gave, and what was sent."""
    labels, stage = guide.session.labels, guide.stages[exercise.stage]
    found = [(labels.today, say.day(exercise.today)), (stage.on, say.day(exercise.on))]
    if exercise.by and stage.by:
        found.append((stage.by, say.day(exercise.by)))
    if exercise.done:
        found.append((labels.sent, "; ".join(f"{guide.rules[sent.rule].title}, {say.day(sent.on)}" for sent in exercise.done)))
    return found


def decided(guide: Guide, say: Phrases, exercise: Exercise, found: Plan) -> str:
    """The decision in the planner's own sentence."""
    words = spoken(guide)
    day = say.day(found.day) if found.day else ""
    return " ".join(words[key].replace("{date}", day) for key in keys(guide, exercise, found, exercise.today))


def spoken(guide: Guide) -> dict[str, str]:
    """The planner's sentences for decisions, by their keys."""
    return {key: str(text) for key, text in guide.words.planner.model_dump()["decision"].items()}


def keys(guide: Guide, exercise: Exercise, found: Plan, today: date) -> list[str]:
    """Which of the planner's sentences tell a decision; docs/assets/js/planner/say.js chooses in the same way."""
    if found.decision == "dont":
        return [f"dont_{exercise.gates[0]}", *(["dont_until"] if found.day else [])]
    if found.decision == "stop":
        if found.day:
            return ["stop_wait" if today < found.day else "stop_now"]
        return ["stop_done" if exercise.done else "stop_late"]
    assert found.rule
    kind = found.decision if found.decision != "send" or found.day == today else "back" if found.moved else "next"
    action, known = guide.rules[found.rule].action, spoken(guide)
    return [next(key for key in (f"{kind}_{found.rule}", f"{kind}_{action}", kind) if key in known)]
