"""A number of days that a sentence states must be one of its situation's rules' own; better still, the sentence has a hole for it.

Only plain numbers with a unit are looked at ("three weeks", "5 to 10 working days"): "a day or two" says no more than that.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from .faults import Place, Problem, placed, shown
from .model import Guide
from .rules import Rule


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
    for match in re.finditer(rf"(?<![\w.,]){number}(?:(?: to | or | and |-){number})?[ -]({unit})\b", text, re.IGNORECASE):
        for word in filter(None, match.group(1, 2)):
            count = numbers.index(word.lower()) + 1 if word.lower() in numbers else int(word)
            yield Stated(match[0], count, units[match[3].lower()])


def lengths(rule: Rule) -> Iterator[tuple[str, int | None, str | None]]:
    """Every length of time that a rule holds: what a hole adds to the rule's id to say it, its number and its unit."""
    waits = {"": rule.wait, **{f":{code}": variant.wait for code, variant in rule.regions.items()}}
    for where, wait in waits.items():
        yield from ((where + end, getattr(wait, of), wait.unit) for of, end in (("default", ""), ("min", ":min"), ("max", ":max")))
    if rule.end:
        yield ":limit", rule.end.count, rule.end.unit
    if rule.within:
        yield "", rule.within.count, rule.within.unit


def held(guide: Guide, stage: str) -> dict[tuple[int | None, str | None], str]:
    """Every length of time that the rules of a situation hold there, and the hole that says it (or the rule that holds it)."""
    found: dict[tuple[int | None, str | None], str] = {}
    for rule in guide.rules_of(stage):
        for where, number, unit in lengths(rule):
            found.setdefault((number, unit), f"{{{rule.id}{where}}}")
    return found


def strangers(guide: Guide, stage: str, text: str) -> Iterator[str]:
    """The lengths of time that a text about a situation states, and that none of its rules holds."""
    yield from (one.words for one in unexcused(guide, stage, text) if (one.number, one.unit) not in held(guide, stage))


def unexcused(guide: Guide, stage: str, text: str) -> Iterator[Stated]:
    """The lengths of time that a text about a situation states, but for those that numbers.yml lets stand."""
    plain = " ".join(text.lower().split())
    excuses = [" ".join(other.says.lower().split()) for other in guide.numbers.values() if stage in other.stages]
    if not any(excuse in plain for excuse in excuses):
        yield from stated(guide, text)


def fault(guide: Guide, stage: str) -> tuple[str, str]:
    """The rule that a number breaks which no rule of the situation holds, and the cure."""
    hole = f"{{{guide.stages[stage].rules[0]}}}"
    return "none of this situation's rules has this number", f"Draw it from a rule with a hole such as {hole}, or see data/numbers.yml."


def written_out(guide: Guide, places: Mapping[tuple[str, str], Place]) -> Iterator[Problem]:
    """Every length of time that the data's own sentences about a situation write out, where a hole would follow its rule."""
    texts = [("stages", stage.id, "answer", stage.id, stage.answer) for stage in guide.stages.values()]
    texts += [("messages", m.id, key, m.stage, getattr(m, key)) for m in guide.messages.values() for key in ("use_when", "not_when")]
    for kind, ident, field, stage, text in texts:
        for one in unexcused(guide, stage, text):
            hole = held(guide, stage).get((one.number, one.unit))
            ours = "a rule's number must not be written out, or it stays when the rule changes", f"Write {hole} in its place."
            rule, cure = ours if hole else fault(guide, stage)
            yield placed(places[(kind, ident)], ident, (field,), shown(one.words), rule, cure)
