"""A length of time that a sentence states must be one of its rules' own; better still, the sentence has a hole for it.

Only plain numbers with a unit are looked at ("three weeks", "5 to 10 working days"): "a day or two" says no more than that.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from .faults import Path_, Place, Problem, placed, shown
from .holes import HOLE
from .model import Guide
from .rules import Rule

SENTENCE = re.compile(r"(?<=[.?!])\s+")
REASONS = ("title", "checklist", "why", "after", "our_default", "disputed")  # of a rule
Holes = dict[tuple[int | None, str | None], str]


class Told(NamedTuple):
    """A text of the data: where it stands, what it is about, and its words; in `own` words no number stands that a rule hasn't."""

    at: tuple[str, str]
    field: Path_
    about: tuple[str, str]
    text: str | None
    own: bool = False


class Stated(NamedTuple):
    """A length of time as a sentence states it: its words, its number and its unit."""

    words: str
    number: int
    unit: str


def stated(guide: Guide, text: str) -> Iterator[Stated]:
    """The lengths of time that a text states, in their order."""
    numbers = [word.lower() for word in guide.words.phrases.numbers]
    units = {name.lower(): unit for unit, names in guide.vocabulary.units.items() for name in (names.one, names.many)}
    number = rf"(\d{{1,4}}|{'|'.join(map(re.escape, numbers))})"
    unit = "|".join(sorted(map(re.escape, units), key=len, reverse=True))
    for match in re.finditer(rf"(?<![\w.,]){number}(?:(?: to | or | and |-){number})?[ -](?:calendar )?({unit})\b", text, re.IGNORECASE):
        for word in filter(None, match.group(1, 2)):
            count = numbers.index(word.lower()) + 1 if word.lower() in numbers else int(word)
            yield Stated(match[0], count, units[match[3].lower()])


def lengths(rule: Rule) -> Iterator[tuple[str, int | None, str | None]]:
    """Every length of time that a rule holds: what a hole adds to the rule's id to say it, its number and its unit."""
    waits = {"": rule.wait, **{f":{code}": variant.wait for code, variant in rule.regions.items()}}
    for where, wait in waits.items():
        yield where, wait.default, wait.unit
        yield f"{where}:min", wait.min, wait.bottom_unit
        yield f"{where}:max", wait.max, wait.unit
    if rule.end:
        yield ":limit", rule.end.count, rule.end.unit
    if rule.within:
        yield "", rule.within.count, rule.within.unit


def held(guide: Guide, stage: str) -> Holes:
    """Every length of time that the rules of a situation hold there, and the hole that says it (or the rule that holds it)."""
    return holes(guide.rules_of(stage))


def holes(rules: Iterable[Rule]) -> Holes:
    """Every length of time that some rules hold, and the first hole that says it."""
    found: Holes = {}
    for rule in rules:
        for where, number, unit in lengths(rule):
            found.setdefault((number, unit), f"{{{rule.id}{where}}}")
    return found


def strangers(guide: Guide, stage: str, text: str) -> Iterator[str]:
    """The lengths of time that a text about a situation states, and that none of its rules holds."""
    yield from (one.words for one in unexcused(guide, ("stages", stage), text) if (one.number, one.unit) not in held(guide, stage))


def unexcused(guide: Guide, about: tuple[str, str], text: str) -> Iterator[Stated]:
    """The lengths of time that the sentences about a situation, a rule or a question state, but for those that numbers.yml lets stand."""
    kind, ident = about
    excuses = [plain(other.says) for other in guide.numbers.values() if ident in getattr(other, kind, ())]
    for sentence in SENTENCE.split(HOLE.sub("", text)):
        if not any(excuse in plain(sentence) for excuse in excuses):
            yield from stated(guide, sentence)


def plain(text: str) -> str:
    """A text without capitals and line ends."""
    return " ".join(text.lower().split())


def fault(guide: Guide, stage: str) -> tuple[str, str]:
    """The rule that a number breaks which no rule of the situation holds, and the cure."""
    hole = f"{{{guide.stages[stage].rules[0]}}}"
    return "none of this situation's rules has this number", f"Draw it from a rule with a hole such as {hole}, or see data/numbers.yml."


def texts(guide: Guide) -> Iterator[Told]:
    """The data's sentences that may not write out a number of the rules that they are about."""
    for stage in guide.stages.values():
        yield Told(("stages", stage.id), ("answer",), ("stages", stage.id), stage.answer, own=True)
    for m in guide.messages.values():
        for key in ("use_when", "not_when"):
            yield Told(("messages", m.id), (key,), ("stages", m.stage), getattr(m, key), own=True)
        yield Told(("messages", m.id), ("why",), ("stages", m.stage), m.why)
    for rule in guide.rules.values():
        for key in REASONS:
            yield Told(("rules", rule.id), (key,), ("rules", rule.id), getattr(rule, key))
        yield Told(("rules", rule.id), ("end", "because"), ("rules", rule.id), rule.end.because if rule.end else None)
    for question in guide.questions.values():
        for key in ("question", "answer"):
            yield Told(("questions", question.id), (key,), ("questions", question.id), getattr(question, key))
    for item in guide.gate.values():
        for key in ("when", "instead"):
            yield Told(("gate", item.id), (key,), ("gate", item.id), getattr(item, key))


def rules_about(guide: Guide, about: tuple[str, str]) -> Iterable[Rule]:
    """The rules that a text is about; a reason not to write at all is about every one."""
    kind, ident = about
    if kind == "rules":
        return [guide.rules[ident]]
    if kind == "gate":
        return guide.rules.values()
    stages = guide.questions[ident].stages if kind == "questions" else [ident]
    return [rule for stage in stages for rule in guide.rules_of(stage)]


def written_out(guide: Guide, places: Mapping[tuple[str, str], Place]) -> Iterator[Problem]:
    """Every length of time that the data's own sentences write out, where a hole would follow its rule."""
    for told in texts(guide):
        for one in unexcused(guide, told.about, told.text or ""):
            hole = holes(rules_about(guide, told.about)).get((one.number, one.unit))
            if hole or told.own:
                other = "." if told.own else ", or see data/numbers.yml where it is what others say."
                ours = "a rule's number must not be written out, or it stays when the rule changes", f"Write {hole} in its place{other}"
                rule, cure = ours if hole else fault(guide, told.about[1])
                yield placed(places[told.at], told.at[1], told.field, shown(one.words), rule, cure)
