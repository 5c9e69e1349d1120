"""Checks where two files meet: a rule names a message, a message a channel, a page a source.

Each check is a generator of (kind, id, field, value, rule, cure); `cross_references` adds file and line.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping

from . import message, model, workdays
from .faults import Path_, Place, Problem, placed, shown, suggestion
from .rules import Wait
from .situations import Stage

Offence = tuple[str, str, Path_, object, str, str]
Broken = Mapping[str, set[str] | None]

WHAT = {
    "events": "an event of vocabulary.yml",
    "actions": "an action of vocabulary.yml",
    "channels": "a channel of vocabulary.yml",
    "tones": "a tone of vocabulary.yml",
    "needs": "a need of vocabulary.yml",
    "units": "a unit of vocabulary.yml",
    "placeholders": "a placeholder of vocabulary.yml",
    "kinds": "a kind of vocabulary.yml",
    "groups": "a group of vocabulary.yml",
    "rules": "the id of a rule",
    "stages": "the id of a situation",
    "sources": "the id of a source",
    "regions": "a region of regions.yml",
    "messages": "the file name of a message",
}


# What the clock, the planner and the pages know by name (clock/, model.Guide.starts, exports/planner.py and its scripts).
NEEDED = {
    "events": ("last-message", "final-message", "date-given", "closing-date", "parting"),
    "actions": ("thank", "ask", "ask-again", "stop"),
    "gate": ("no-contact", "agency"),
}


class Check:
    """The guide, and the names that may be used in it: of usable entries, and of those that are wrong in another way."""

    def __init__(self, guide: model.Guide, broken: Broken) -> None:
        self.guide, self.broken = guide, broken
        self.names: dict[str, Collection[str] | None] = {}
        for kind in WHAT:
            found = getattr(guide, kind, None)
            known = [str(name) for name in (getattr(guide.vocabulary, kind) if found is None else found)]
            bad = broken.get(kind, set())
            self.names[kind] = None if bad is None else [*known, *sorted(bad)]

    def unknown(self, at: str, ident: str, field: Path_, words: Iterable[str], kind: str) -> Iterator[Offence]:
        """One offence for each word that is not on the list it must come from; none where that list could not be read."""
        names = self.names[kind]
        for word in words:
            if names is not None and word not in names:
                yield at, ident, field, word, f"must be {WHAT[kind]}", suggestion(word, names)

    def needed(self) -> Iterator[Offence]:
        """Some entries are known by name, and would be missed in silence."""
        for kind, idents in NEEDED.items():
            known = self.guide.gate if kind == "gate" else getattr(self.guide.vocabulary, kind)
            bad = self.broken.get(kind, set())
            for ident in idents:
                if bad is not None and ident not in (*known, *bad):
                    at = "gate" if kind == "gate" else "vocabulary"
                    rule = f"'{ident}' must be one of these: the planner knows it by this name"
                    yield at, "", () if kind == "gate" else (kind,), None, rule, "Put it back, or give the new one its old name."

    def wait(self, at: tuple[str, str], path: Path_, wait: Wait) -> Iterator[Offence]:
        """A range must hold its default, and count in a known unit."""
        yield from self.unknown(*at, (*path, "unit"), [wait.unit], "units")
        if not wait.min <= wait.default <= wait.top:
            rule = f"must lie within its range, {wait.min} to {wait.top}"
            yield *at, (*path, "default"), wait.default, rule, "Change the default or the range."

    def places(self, at: str, ident: str, field: Path_, codes: Iterable[str]) -> Iterator[Offence]:
        """A country must be one of ours, and its part one whose holidays are known."""
        for code in codes:
            country = code.split("-")[0]
            yield from self.unknown(at, ident, field, [country], "regions")
            if not workdays.supported(code):
                rule, cure = "must be a place whose public holidays are known", "Write an ISO 3166 code, such as GB or CA-ON."
                yield at, ident, field, code, rule, cure

    def rules(self) -> Iterator[Offence]:
        """A rule draws on the vocabulary, on messages and on sources, and says where it has none."""
        for rule in self.guide.rules.values():
            for field, words, kind in (
                ("event", [rule.event], "events"), ("action", [rule.action], "actions"), ("channels", rule.channels, "channels"),
                ("messages", rule.messages, "messages"), ("sources", rule.sources, "sources"), ("against", rule.against, "sources"),
            ):  # fmt: skip
                yield from self.unknown("rules", rule.id, (field,), words, kind)
            yield from self.wait(("rules", rule.id), ("wait",), rule.wait)
            for field, span in (("end", rule.end), ("within", rule.within)):
                yield from self.unknown("rules", rule.id, (field, "unit"), [span.unit] if span and span.unit else [], "units")
            yield from self.unknown("rules", rule.id, ("samples",), rule.samples.named().values(), "messages")
            if not rule.sources and not rule.our_default:
                yield "rules", rule.id, ("sources",), [], "a rule must have a source or say what is our default", "Add one of the two."
            if rule.max_messages and not rule.messages:
                cure = "Name the sample, or set max_messages to 0."
                yield "rules", rule.id, ("messages",), [], "a rule that lets the reader write must name a sample", cure
            if rule.only_in_region:
                yield from self.places("rules", rule.id, ("only_in_region",), [rule.only_in_region])
            action = self.guide.vocabulary.actions.get(rule.action)
            if action and action.legal != bool(rule.only_in_region):
                told = "a right must say where it holds" if action.legal else "only a right may hold in one place alone"
                cure = "Name the place." if action.legal else "Take the line out, and use `regions`."
                yield "rules", rule.id, ("only_in_region",), rule.only_in_region, told, cure
            for code, variant in rule.regions.items():
                path = ("regions", code)
                yield from self.places("rules", rule.id, path, [code])
                yield from self.unknown("rules", rule.id, (*path, "only_in"), variant.only_in, "stages")
                yield from self.unknown("rules", rule.id, (*path, "sources"), variant.sources, "sources")
                yield from self.wait(("rules", rule.id), (*path, "wait"), variant.wait)
            served = any(rule.id in stage.rules for stage in self.guide.stages.values())
            if not served and self.broken.get("stages") == set():
                yield "rules", rule.id, ("id",), rule.id, "a rule must serve a situation", "Name it in stages.yml, or remove it."

    def stages(self) -> Iterator[Offence]:
        """A situation draws on rules, a group, an event and a main message in its own folder."""
        for stage in self.guide.stages.values():
            yield from self.unknown("stages", stage.id, ("rules",), stage.rules, "rules")
            yield from self.unknown("stages", stage.id, ("event",), [stage.event], "events")
            yield from self.unknown("stages", stage.id, ("group",), [stage.group], "groups")
            yield from self.courses(stage)
            own = [m.id for m in self.guide.messages.values() if m.stage == stage.id]
            if stage.message not in (*own, *(self.broken.get("messages") or ())):
                rule = "must be the file name of a message in this situation's folder"
                yield "stages", stage.id, ("message",), stage.message, rule, suggestion(stage.message, own)
            local = [rule for rule in stage.rules if rule in self.guide.rules and self.guide.rules[rule].only_in_region]
            if len(local) == len(stage.rules):
                yield "stages", stage.id, ("rules",), stage.rules, "one rule at least must hold in every country", "Add one."

    def courses(self, stage: Stage) -> Iterator[Offence]:
        """What a rule becomes in a situation is about its own rules, and each case follows some of them."""
        for ident, own in stage.own.items():
            yield from self.known(stage, ("own", ident), [ident])
            if own.end and own.end.unit:
                yield from self.unknown("stages", stage.id, ("own", ident, "end", "unit"), [own.end.unit], "units")
            yield from self.unknown("stages", stage.id, ("own", ident, "samples"), own.samples.named().values(), "messages")
            if own.wait:
                yield from self.wait(("stages", stage.id), ("own", ident, "wait"), own.wait)
        for index, case in enumerate(stage.cases):
            yield from self.unknown("stages", stage.id, ("cases", index, "event"), [case.event], "events")
            yield from self.known(stage, ("cases", index, "rules"), case.rules)
        unused = [rule for rule in stage.rules if stage.cases and not any(rule in case.rules for case in stage.cases)]
        for rule in unused:
            yield "stages", stage.id, ("rules",), rule, "a rule must serve a case, where there are cases", "Name it in one, or remove it."

    def known(self, stage: Stage, field: Path_, rules: Iterable[str]) -> Iterator[Offence]:
        """One offence for each rule that the situation does not follow."""
        for rule in rules:
            if rule not in stage.rules:
                yield "stages", stage.id, field, rule, "must be one of this situation's rules", suggestion(rule, stage.rules)

    def messages(self) -> Iterator[Offence]:
        """A sample lies in a situation's folder, and uses known channels, tones and placeholders."""
        for m in self.guide.messages.values():
            for field, words, kind in (
                ("stage", [m.stage], "stages"), ("need", [m.need], "needs"), ("channel", [m.channel], "channels"),
                ("tone", [m.tone], "tones"),
                ("body", m.slots, "placeholders"), ("sources", m.sources, "sources"),
            ):  # fmt: skip
                yield from self.unknown("messages", m.id, (field,), words, kind)
            yield from self.places("messages", m.id, ("regions",), m.regions)
            channel = self.guide.vocabulary.channels.get(m.channel)
            wanted = channel and channel.medium == "letter" and not channel.thread
            if channel and wanted != bool(m.subject):
                rule = "a new email must have a subject" if wanted else f"a message in the channel '{m.channel}' has no subject of its own"
                cure = "Write one." if wanted else "Take it out: an answer keeps the thread's, and the others have none."
                yield "messages", m.id, ("subject",), m.subject, rule, cure
            for field, text in (("subject", m.subject or ""), ("body", m.body)):
                for stray in re.finditer(r".{0,20}[\[\]].{0,20}", message.SLOT.sub("", text)):
                    rule = "a square bracket must open and close the name of a placeholder, on one line"
                    yield "messages", m.id, (field,), stray[0], rule, "Close it, or take it out."

    def letters(self) -> Iterator[Offence]:
        """The planner writes a sample into a letter, so what rules, situations and the form's gate name must be one."""
        g = self.guide
        named = [("rules", rule.id, ("messages",), m) for rule in g.rules.values() for m in rule.messages]
        named += [("stages", stage.id, ("message",), stage.message) for stage in g.stages.values()]
        named += [("gate", item.id, ("message",), item.message) for item in g.gate.values() if item.id in NEEDED["gate"] and item.message]
        for kind, ident, field, name in named:
            sample_ = g.messages.get(name)
            channel = g.vocabulary.channels.get(sample_.channel) if sample_ else None
            if sample_ and channel and channel.medium != "letter":
                yield kind, ident, field, name, "must be a message that is sent as a letter", "Name an email or a reply."

    def others(self) -> Iterator[Offence]:
        """Sources, questions, the gate, the regions, the advice and the waiting times name what exists."""
        g = self.guide
        for source in g.sources.values():
            yield from self.unknown("sources", source.id, ("kind",), [source.kind], "kinds")
        asked = Counter(question.number for question in g.questions.values())
        for question in g.questions.values():
            yield from self.unknown("questions", question.id, ("stages",), question.stages, "stages")
            if asked[question.number] > 1:
                yield "questions", question.id, ("number",), question.number, "a number may be used once", "Give it the next free one."
        for item in g.gate.values():
            yield from self.unknown("gate", item.id, ("message",), [item.message] if item.message else [], "messages")
        for region in g.regions.values():
            if "-" in region.code or not workdays.supported(region.code):
                rule = "must be a country whose public holidays are known"
                yield "regions", region.code, ("code",), region.code, rule, "Write an ISO 3166 code, such as GB."
        for figure in g.waits.values():
            yield from self.unknown("waits", figure.id, ("source",), [figure.source], "sources")
        for at in ("questions", "gate", "regions", "effective"):
            for ident, datum in getattr(g, at).items():
                yield from self.unknown(at, ident, ("sources",), datum.sources, "sources")

    def experiences(self) -> Iterator[Offence]:
        """An experience is printed only with consent, and after it was looked at."""
        for told in self.guide.experiences.values():
            yield from self.unknown("experiences", told.id, ("stage",), [told.stage], "stages")
            if not told.consent:
                yield "experiences", told.id, ("consent",), False, "must be true: without consent it may not be kept", "Remove the entry."
            if told.moderated_on < told.received:
                rule, cure = "must not lie before the day on which it was received", "Correct one of the two dates."
                yield "experiences", told.id, ("moderated_on",), str(told.moderated_on), rule, cure


def cross_references(guide: model.Guide, places: Mapping[tuple[str, str], Place], broken: Broken) -> Iterator[Problem]:
    """Every reference that leads nowhere, and every value that contradicts another.

    `broken` names the entries that are wrong in another way (None for a whole file), which may still be referred to.
    """
    check = Check(guide, broken)
    for offences in (check.needed(), check.rules(), check.stages(), check.messages(), check.letters(), check.others(), check.experiences()):
        for kind, ident, field, value, rule, cure in offences:
            yield placed(places[(kind, ident)], ident, field, "" if value is None else shown(value), rule, cure)
