"""Checks where two files meet: a rule names a message, a message a channel, a page a source.

Each check is a generator of (kind, id, field, value, rule, cure); `cross_references` adds file and line.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from . import model
from .problems import Problem, shown, suggestion
from .yamlfile import Path_

Offence = tuple[str, str, Path_, object, str, str]
Place = tuple[str, dict[Path_, int], Path_]


def cross_references(guide: model.Guide, places: Mapping[tuple[str, str], Place]) -> Iterator[Problem]:
    """Every reference that leads nowhere, and every value that contradicts another."""
    for check in (rules, stages, messages, sources, references, experiences, regions):
        for kind, ident, field, value, rule, cure in check(guide):
            name, lines, root = places[(kind, ident)]
            path = (*root, *field)
            line = next((lines[path[:end]] for end in range(len(path), -1, -1) if path[:end] in lines), None)
            label = " → ".join([ident, ".".join(str(part) for part in field if isinstance(part, str))])
            yield Problem(name, line, label, shown(value), rule, cure)


def unknown(kind: str, ident: str, field: str, words: Iterable[str], known: Iterable[str], what: str) -> Iterator[Offence]:
    """One offence for each word that is not on the list it must come from."""
    names = list(known)
    for word in words:
        if word not in names:
            yield kind, ident, (field,), word, f"must be {what}", suggestion(word, names)


def wait_order(kind: str, ident: str, path: Path_, wait: model.Wait, units: Iterable[str]) -> Iterator[Offence]:
    """A range must hold its default, and count in a known unit."""
    if wait.unit not in units:
        yield kind, ident, (*path, "unit"), wait.unit, "must be a unit of vocabulary.yml", suggestion(wait.unit, units)
    top = wait.default if wait.max is None else wait.max
    if not wait.min <= wait.default <= top:
        rule = f"must lie within its range, {wait.min} to {top}"
        yield kind, ident, (*path, "default"), wait.default, rule, "Change the default or the range."


def rules(guide: model.Guide) -> Iterator[Offence]:
    """A rule draws on the vocabulary, on messages and on sources, and says where it has none."""
    v = guide.vocabulary
    for rule in guide.rules.values():
        yield from unknown("rules", rule.id, "event", [rule.event], v.events, "an event of vocabulary.yml")
        yield from unknown("rules", rule.id, "action", [rule.action], v.actions, "an action of vocabulary.yml")
        yield from unknown("rules", rule.id, "channels", rule.channels, v.channels, "a channel of vocabulary.yml")
        yield from unknown("rules", rule.id, "messages", rule.messages, guide.messages, "the file name of a message")
        yield from unknown("rules", rule.id, "sources", [*rule.sources, *rule.against], guide.sources, "the id of a source")
        yield from wait_order("rules", rule.id, ("wait",), rule.wait, v.units)
        if rule.latest_after:
            yield from unknown("rules", rule.id, "latest_after", [rule.latest_after.event], v.events, "an event of vocabulary.yml")
            yield from unknown("rules", rule.id, "latest_after", [rule.latest_after.unit], v.units, "a unit of vocabulary.yml")
        if not rule.sources and not rule.our_default:
            yield "rules", rule.id, ("sources",), [], "a rule must have a source or say what is our default", "Add one of the two."
        if rule.max_messages and not rule.messages:
            cure = "Name the sample, or set max_messages to 0."
            yield "rules", rule.id, ("messages",), [], "a rule that lets the reader write must name a sample", cure
        for code, variant in rule.regions.items():
            country = code.split("-")[0]
            yield from unknown("rules", rule.id, "regions", [country], guide.regions, "a region of regions.yml")
            yield from unknown("rules", rule.id, "regions", variant.only_in, guide.stages, "the id of a situation")
            yield from unknown("rules", rule.id, "regions", variant.sources, guide.sources, "the id of a source")
            yield from wait_order("rules", rule.id, ("regions", code, "wait"), variant.wait, v.units)
        if not any(rule.id in stage.rules for stage in guide.stages.values()):
            yield "rules", rule.id, ("id",), rule.id, "a rule must serve a situation", "Name it in stages.yml, or remove it."


def stages(guide: model.Guide) -> Iterator[Offence]:
    """A situation draws on rules, a group, an event and a main message."""
    v = guide.vocabulary
    for stage in guide.stages.values():
        yield from unknown("stages", stage.id, "rules", stage.rules, guide.rules, "the id of a rule")
        yield from unknown("stages", stage.id, "event", [stage.event], v.events, "an event of vocabulary.yml")
        yield from unknown("stages", stage.id, "group", [stage.group], v.groups, "a group of vocabulary.yml")
        own = [m.id for m in guide.messages.values() if m.stage == stage.id]
        yield from unknown("stages", stage.id, "message", [stage.message], own, "a message in this situation's folder")


def messages(guide: model.Guide) -> Iterator[Offence]:
    """A sample lies in a situation's folder, and uses known channels, tones and placeholders."""
    v = guide.vocabulary
    for m in guide.messages.values():
        yield from unknown("messages", m.id, "stage", [m.stage], guide.stages, "a folder named after a situation")
        yield from unknown("messages", m.id, "channel", [m.channel], v.channels, "a channel of vocabulary.yml")
        yield from unknown("messages", m.id, "tone", [m.tone], v.tones, "a tone of vocabulary.yml")
        yield from unknown("messages", m.id, "body", m.slots, v.placeholders, "a placeholder of vocabulary.yml")
        yield from unknown("messages", m.id, "sources", m.sources, guide.sources, "the id of a source")
        yield from unknown("messages", m.id, "regions", [r.split("-")[0] for r in m.regions], guide.regions, "a region of regions.yml")


def sources(guide: model.Guide) -> Iterator[Offence]:
    """A source is of a known kind."""
    for source in guide.sources.values():
        yield from unknown("sources", source.id, "kind", [source.kind], guide.vocabulary.kinds, "a kind of vocabulary.yml")


def references(guide: model.Guide) -> Iterator[Offence]:
    """Questions, the gate, the regions and the waiting times name what exists."""
    for question in guide.questions.values():
        yield from unknown("questions", question.id, "stages", question.stages, guide.stages, "the id of a situation")
        yield from unknown("questions", question.id, "sources", question.sources, guide.sources, "the id of a source")
    for item in guide.gate.values():
        yield from unknown("gate", item.id, "sources", item.sources, guide.sources, "the id of a source")
        if item.message:
            yield from unknown("gate", item.id, "message", [item.message], guide.messages, "the file name of a message")
    for advice in guide.effective.values():
        yield from unknown("effective", advice.id, "sources", advice.sources, guide.sources, "the id of a source")
    for figure in guide.waits.values():
        yield from unknown("waits", figure.id, "source", [figure.source], guide.sources, "the id of a source")


def regions(guide: model.Guide) -> Iterator[Offence]:
    """A region names sources that exist."""
    for region in guide.regions.values():
        yield from unknown("regions", region.code, "sources", region.sources, guide.sources, "the id of a source")


def experiences(guide: model.Guide) -> Iterator[Offence]:
    """An experience is printed only with consent, and after it was looked at."""
    for experience in guide.experiences.values():
        yield from unknown("experiences", experience.id, "stage", [experience.stage], guide.stages, "the id of a situation")
        if not experience.consent:
            yield "experiences", experience.id, ("consent",), False, "must be true: without consent it may not be kept", "Remove the entry."
        if experience.moderated_on < experience.received or experience.moderated_on == date.min:
            cure = "Correct one of the two dates."
            yield "experiences", experience.id, ("moderated_on",), experience.moderated_on, "must not lie before it was received", cure
