"""Holes in sentences: a rule's number stands in rules.yml alone, and a sentence that repeats it has a hole for it.

{no-date-given}        seven working days: the wait
{no-date-given:min}    five working days: its earliest; `max` is its latest
{no-date-given:range}  five to ten working days
{no-date-given:limit}  eight weeks: the end, from which on it is no longer worth asking
{no-date-given:DE}     four weeks: the wait in a region; also {no-date-given:DE:min} and so on
"""

import re
from collections.abc import Callable, Mapping
from typing import Any, cast

from .faults import Path_, Place, Problem, placed, suggestion
from .lists import STANDS
from .model import Guide
from .rules import Rule, Wait
from .shapes import Shape, UnitName

HOLE = re.compile(r"\{([a-z0-9-]+(?::[A-Za-z-]+)*)\}")
BEGINS = re.compile(r"(?:^|[.?!]\s+|\n\s*\n)$")  # what stands before the first word of a sentence
# What others said, and what is sent as it is, is never filled.
FILLED = ("stages", "rules", "messages", "questions", "gate", "regions", "waits", "effective")
UNTOUCHED = {"messages": (("subject",), ("body",))}
ENDS: dict[str, Callable[[Wait], tuple[int | None, str]]] = {
    "min": lambda wait: (wait.min, wait.bottom_unit),
    "max": lambda wait: (wait.max, wait.unit),
}
KNOWN = (*ENDS, "range", "limit")


class HoleError(ValueError):
    """Nothing fills a hole; carries the rule that it breaks and the cure."""

    def __init__(self, rule: str, cure: str) -> None:
        self.rule, self.cure = rule, cure
        super().__init__(f"{rule}. {cure}")


def number(guide: Guide, count: int) -> str:
    """A number as a sentence says it: in words up to twelve."""
    words = guide.words.phrases.numbers
    return words[count - 1] if 0 < count <= len(words) else str(count)


def counted(guide: Guide, words: str, count: int, unit: str) -> str:
    """A number, as it is written, with its unit."""
    names = guide.vocabulary.units[cast(UnitName, unit)]
    return f"{words} {names.one if count == 1 else names.many}"


def ranged(guide: Guide, wait: Wait) -> str:
    """Both ends of a wait in words: five to ten working days, one or two weeks."""
    phrases, first, last = guide.words.phrases, number(guide, wait.min), number(guide, wait.top)
    if wait.bottom_unit != wait.unit:
        ends = counted(guide, first, wait.min, wait.bottom_unit), counted(guide, last, wait.top, wait.unit)
        return phrases.range.format(min=ends[0], max=ends[1])
    if wait.max is None or wait.max == wait.min:
        return counted(guide, first, wait.min, wait.unit)
    if not wait.min:  # from the day itself: "within two working days"
        return counted(guide, last, wait.max, wait.unit)
    words = phrases.either if wait.max == wait.min + 1 else phrases.range
    return counted(guide, words.format(min=first, max=last), wait.max, wait.unit)


def said(guide: Guide, hole: str) -> str:
    """What fills a hole, given what stands between its braces. Raises HoleError."""
    ident, *parts = hole.split(":")
    rule = guide.rules.get(ident)
    if not rule:
        raise HoleError(f"there is no rule '{ident}' that fills the hole {{{hole}}}", suggestion(ident, guide.rules, STANDS["rules"]))
    wait = rule.wait
    if parts and parts[0] in rule.regions:
        wait = rule.regions[parts.pop(0)].wait
    if not parts:
        return whole(guide, hole, wait.default, wait.unit)
    if len(parts) > 1 or parts[0] not in KNOWN:
        raise HoleError(f"nothing fills the hole {{{hole}}}", suggestion(parts[-1], [*KNOWN, *rule.regions]))
    if parts[0] == "range":
        return ranged(guide, wait)
    if parts[0] == "limit":
        return limit(guide, hole, rule)
    return whole(guide, hole, *ENDS[parts[0]](wait))


def limit(guide: Guide, hole: str, rule: Rule) -> str:
    """The end of a rule, as a length of time."""
    if not rule.end or not rule.end.unit:
        raise HoleError(f"nothing fills the hole {{{hole}}}: the rule has no end that is counted", "Write the wait, or take it out.")
    return whole(guide, hole, rule.end.count, rule.end.unit)


def whole(guide: Guide, hole: str, count: int | None, unit: str) -> str:
    """A count in words, where there is one to say."""
    if not count:
        rule = f"the hole {{{hole}}} has no number to say: " + ("the range is open" if count is None else "it is the same day")
        raise HoleError(rule, "Say it in words of your own.")
    return counted(guide, number(guide, count), count, unit)


def fill(guide: Guide, text: str, others: bool = False) -> str:
    """A text with its holes filled, each with a capital where a sentence begins. Raises HoleError.

    With `others` the text has holes of another kind as well, which stay what they are.
    """

    def one(match: re.Match[str]) -> str:
        if others and match[1].partition(":")[0] not in guide.rules:
            return match[0]
        words = said(guide, match[1])
        return words[:1].upper() + words[1:] if BEGINS.search(text[: match.start()]) else words

    return HOLE.sub(one, text)


def changed(value: Any, change: Callable[[Path_, str], str], path: Path_ = ()) -> Any:
    """A datum in which every text went through `change`, which also gets the text's place; itself where nothing changed."""
    if isinstance(value, str):
        return change(path, value)
    if isinstance(value, Shape):
        new = {name: changed(getattr(value, name), change, (*path, name)) for name in type(value).model_fields}
        return value.model_copy(update=new) if any(new[name] is not getattr(value, name) for name in new) else value
    if isinstance(value, dict):
        inner = {key: changed(item, change, (*path, key)) for key, item in value.items()}
        return inner if any(inner[key] is not value[key] for key in value) else value
    if isinstance(value, list):
        items = [changed(item, change, (*path, index)) for index, item in enumerate(value)]
        return items if any(new is not old for new, old in zip(items, value, strict=True)) else value
    return value


def filled(guide: Guide, places: Mapping[tuple[str, str], Place]) -> tuple[Guide, list[Problem]]:
    """The guide with every hole filled, and what is wrong with those that nothing fills."""
    problems: list[Problem] = []

    def full(datum: Any, kind: str, ident: str) -> Any:
        """One datum with its holes filled."""

        def change(path: Path_, text: str) -> str:
            if "{" not in text or path[:1] in UNTOUCHED.get(kind, ()):
                return text
            try:
                return fill(guide, text)
            except HoleError as error:
                problems.append(placed(places[(kind, ident)], ident, path, "", error.rule, error.cure))
                return text

        return changed(datum, change)

    new: dict[str, Any] = {kind: {ident: full(datum, kind, ident) for ident, datum in getattr(guide, kind).items()} for kind in FILLED}
    new["session"] = full(guide.session, "session", "")
    planner = changed(guide.words.planner.model_dump(), lambda path, text: fill(guide, text, others=True))
    new["words"] = guide.words.model_copy(update={"planner": type(guide.words.planner)(**planner)})
    return guide.model_copy(update=new), problems
