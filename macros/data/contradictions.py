"""Checks where a value contradicts another: a wait outside its range, a sample without a subject, a number used twice.

Each check is a generator of offences; `references.py` adds file and line.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from . import message
from .faults import Path_, suggestion
from .lists import needed
from .model import Guide
from .rules import Rule, Wait
from .situations import Stage

Offence = tuple[str, str, Path_, object, str, str]  # kind, id, field, value, rule, cure
Broken = Mapping[str, set[str] | None]  # entries that are wrong in another way, by kind; None for a whole file


class Contradictions:
    """The guide, and the entries that are wrong in another way, which may still be referred to."""

    def __init__(self, guide: Guide, broken: Broken) -> None:
        self.guide, self.broken = guide, broken

    def all(self) -> Iterator[Offence]:
        """Those of every check, one after the other."""
        for check in (self.rules, self.stages, self.messages, self.letters, self.questions, self.experiences, self.changes):
            yield from check()

    def rules(self) -> Iterator[Offence]:
        """A rule says where its support comes from, names a sample where one writes, and serves a situation."""
        for rule in self.guide.rules.values():
            yield from self.wait(("rules", rule.id), ("wait",), rule.wait)
            for code, variant in rule.regions.items():
                yield from self.wait(("rules", rule.id), ("regions", code, "wait"), variant.wait)
            if not rule.sources and not rule.our_default:
                yield "rules", rule.id, ("sources",), [], "a rule must have a source or say what we suggest", "Add one of the two."
            if rule.max_messages and not rule.messages:
                cure = "Name the sample, or set max_messages to 0."
                yield "rules", rule.id, ("messages",), [], "a rule that lets the reader write must name a sample", cure
            yield from self.right(rule)
            served = any(rule.id in stage.rules for stage in self.guide.stages.values())
            if not served and self.broken.get("stages") == set():
                yield "rules", rule.id, ("id",), rule.id, "a rule must serve a situation", "Name it in stages.yml, or remove it."

    def wait(self, at: tuple[str, str], path: Path_, wait: Wait) -> Iterator[Offence]:
        """A range must hold its default."""
        if not wait.in_range:
            rule = f"must lie within its range, {wait.min}{f' {wait.min_unit}' if wait.min_unit else ''} to {wait.top}"
            yield *at, (*path, "default"), wait.default, rule, "Change the default or the range."

    def right(self, rule: Rule) -> Iterator[Offence]:
        """A right says where it holds, and nothing else holds in one place alone."""
        action = self.guide.vocabulary.actions.get(rule.action)
        if action and action.legal != bool(rule.only_in_region):
            told = "a right must say where it holds" if action.legal else "only a right may hold in one place alone"
            cure = "Name the place." if action.legal else "Take the line out, and use `regions`."
            yield "rules", rule.id, ("only_in_region",), rule.only_in_region, told, cure

    def stages(self) -> Iterator[Offence]:
        """A situation's main message lies in its own folder, and one of its rules holds in every country."""
        for stage in self.guide.stages.values():
            yield from self.courses(stage)
            own = [m.id for m in self.guide.messages.values() if m.stage == stage.id]
            if stage.message in self.guide.messages and stage.message not in own:
                rule = "must be the file name of a message in this situation's folder"
                yield "stages", stage.id, ("message",), stage.message, rule, suggestion(stage.message, own)
            local = [rule for rule in stage.rules if rule in self.guide.rules and self.guide.rules[rule].only_in_region]
            if len(local) == len(stage.rules):
                yield "stages", stage.id, ("rules",), stage.rules, "one rule at least must hold in every country", "Add one."

    def courses(self, stage: Stage) -> Iterator[Offence]:
        """What a rule becomes in a situation is about its own rules, and each case follows some of them."""
        for ident, own in stage.own.items():
            yield from self.followed(stage, ("own", ident), [ident])
            if own.wait:
                yield from self.wait(("stages", stage.id), ("own", ident, "wait"), own.wait)
        for index, case in enumerate(stage.cases):
            yield from self.followed(stage, ("cases", index, "rules"), case.rules)
        other = stage.elsewhere and self.guide.stages.get(stage.elsewhere.stage)
        if stage.elsewhere and other and stage.elsewhere.case not in (None, *(known := [case.id for case in other.cases])):
            rule = f"must be a case of '{other.id}'"
            yield "stages", stage.id, ("elsewhere", "case"), stage.elsewhere.case, rule, suggestion(stage.elsewhere.case or "", known)
        unused = [rule for rule in stage.rules if stage.cases and not any(rule in case.rules for case in stage.cases)]
        for rule in unused:
            yield "stages", stage.id, ("rules",), rule, "a rule must serve a case, where there are cases", "Name it in one, or remove it."

    def followed(self, stage: Stage, field: Path_, rules: Iterable[str]) -> Iterator[Offence]:
        """One offence for each rule that the situation does not follow."""
        for rule in rules:
            if rule not in stage.rules:
                yield "stages", stage.id, field, rule, "must be one of this situation's rules", suggestion(rule, stage.rules)

    def messages(self) -> Iterator[Offence]:
        """A sample has a subject where its channel wants one, and its square brackets hold placeholders."""
        for m in self.guide.messages.values():
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
        asked = [name for field, name in needed(Guide) if field == "gate"]
        named = [("rules", rule.id, ("messages",), m) for rule in g.rules.values() for m in rule.messages]
        named += [("stages", stage.id, ("message",), stage.message) for stage in g.stages.values()]
        named += [("gate", item.id, ("message",), item.message) for item in g.gate.values() if item.id in asked and item.message]
        for kind, ident, field, name in named:
            sample = g.messages.get(name)
            channel = g.vocabulary.channels.get(sample.channel) if sample else None
            if channel and channel.medium != "letter":
                yield kind, ident, field, name, "must be a message that is sent as a letter", "Name an email or a reply."

    def questions(self) -> Iterator[Offence]:
        """No two questions have one number."""
        asked = Counter(question.number for question in self.guide.questions.values())
        for question in self.guide.questions.values():
            if asked[question.number] > 1:
                yield "questions", question.id, ("number",), question.number, "a number may be used once", "Give it the next free one."

    def experiences(self) -> Iterator[Offence]:
        """An experience is printed only with consent, and after it was looked at."""
        for told in self.guide.experiences.values():
            if not told.consent:
                yield "experiences", told.id, ("consent",), False, "must be true: without consent it may not be kept", "Remove the entry."
            if told.moderated_on < told.received:
                rule, cure = "must not lie before the day on which it was received", "Correct one of the two dates."
                yield "experiences", told.id, ("moderated_on",), str(told.moderated_on), rule, cure

    def changes(self) -> Iterator[Offence]:
        """What has changed is listed with the newest first: readers and the feed take the first for the newest."""
        for newer, change in pairwise(self.guide.changes.values()):
            if change.date > newer.date:
                rule, cure = f"must not be later than that of '{newer.id}' above it", "Move the entry up, or correct its date."
                yield "changes", change.id, ("date",), str(change.date), rule, cure
