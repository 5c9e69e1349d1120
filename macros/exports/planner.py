"""What the planner's scripts know: one generated classic script that sets `FollowUp.data`.

Holidays are listed per country for the years around the build; a part of a country lists only how it differs.
"""

import json
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any

from ..data import workdays
from ..data.facts import Region
from ..data.message import Message
from ..data.model import Guide
from ..data.rules import Rule, Wait
from ..data.situations import Stage
from ..pages.phrases import Phrases, sentence
from ..pages.site import Site
from .cache import kept

VERSION = 1
AGENCY_WAIT = "agency-role"  # whose wait a question has that goes through an agency
GATES = ("no-contact", "agency")  # what the form asks about first, and what a link may say
YEARS_BEFORE, YEARS_AFTER = 1, 2


def script(guide: Guide, site: Site, base_year: int) -> str:
    """The script's text. It can't end a <script> element and holds no line that JavaScript reads differently from JSON."""
    data = json.dumps(data_of(guide, site, base_year), ensure_ascii=False, separators=(",", ":"))
    safe = data.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"var FollowUp=window.FollowUp||{{}};FollowUp.data={safe};\n"


def data_of(guide: Guide, site: Site, base_year: int) -> dict[str, Any]:
    """Everything that the planner needs, and no more."""
    first, last = base_year - YEARS_BEFORE, base_year + YEARS_AFTER
    free = json.loads(kept([*made_from(guide, first, last)], lambda: json.dumps(holidays_of(guide, first, last)).encode()))
    named = [m for rule in guide.rules.values() for m in (*rule.messages, *rule.samples.named().values())]
    named += [m for stage in guide.stages.values() for own in stage.own.values() for m in own.samples.named().values()]
    named += [stage.message for stage in guide.stages.values()]
    named += [item.message for item in guide.gate.values() if item.id in GATES and item.message]
    return {
        "version": VERSION,
        "stages": {stage.id: stage_of(guide, stage) for stage in guide.stages.values()},
        "rules": {rule.id: rule_of(guide, rule) for rule in guide.rules.values()},
        "events": {key: event.model_dump(include={"kind", "past"}) for key, event in guide.vocabulary.events.items()},
        "actions": {key: action.model_dump(exclude={"label"}) for key, action in guide.vocabulary.actions.items()},
        "turn": guide.turn_of_year.model_dump(exclude={"why"}),
        "agency_rule": AGENCY_WAIT,
        "messages": {key: message_of(site, guide.messages[key]) for key in dict.fromkeys(named) if key},
        "regions": [region_of(guide, region, free["parts"][region.code]) for region in guide.regions.values()],
        "holidays": {"first": first, "last": last, "sets": free["sets"]},
        "gate": {g: guide.gate[g].model_dump(include={"instead", "message"}) for g in GATES if g in guide.gate},
        "waits": [figure.model_dump(include={"id", "days"}) for figure in guide.waits.values()],
        "words": {**guide.words.planner.model_dump(), "calendar": guide.words.phrases.calendar.model_dump()},
    }


def stage_of(guide: Guide, stage: Stage) -> dict[str, Any]:
    """A situation, and from what its rules count where that differs from the rule's own event."""
    included = {"title", "event", "on", "by", "rules", "message", "gate", "talked", "cases"}
    said = {rule.id: guide.starts(rule, stage.id) for rule in guide.rules_of(stage.id)}
    own = {ident: words for ident, words in said.items() if words != guide.vocabulary.events[guide.rules[ident].event].label}
    becomes = {ident: {**one.model_dump(exclude={"samples"}), "samples": one.samples.named()} for ident, one in stage.own.items()}
    return {**stage.model_dump(include=included), "own": becomes, "start_words": own}


def rule_of(guide: Guide, rule: Rule) -> dict[str, Any]:
    """A rule without its sources, and with its event in words."""
    left_out = {"id", "sources", "against", "channels", "starts", "regions", "samples"}
    say = Phrases(guide)
    regions = {code: {**v.model_dump(exclude={"sources"}), "said": said(say, v.wait)} for code, v in rule.regions.items()}
    starts = rule.starts.isoformat() if rule.starts else None
    own = {"said": said(say, rule.wait), "start_words": guide.vocabulary.events[rule.event].label}
    return {**rule.model_dump(exclude=left_out), "starts": starts, "regions": regions, "samples": rule.samples.named(), **own}


def said(say: Phrases, wait: Wait) -> str:
    """A wait as the pages say it, with a hole for what it counts from."""
    return sentence(say.after(wait, "{start}"))


def message_of(site: Site, message: Message) -> dict[str, Any]:
    """A sample's words, and where its page is."""
    url = site.link(f"/messages/{message.stage}/#{message.id}", "")
    return {**message.model_dump(include={"title", "subject", "body"}), "url": url}


def region_of(guide: Guide, region: Region, parts: list[dict[str, str]]) -> dict[str, Any]:
    """A country as the form lists it: its parts, and what the whole is called where there are some."""
    words = str(guide.words.planner.model_dump()["form"]["whole_country"])
    whole = words.replace("{name}", region.name) if parts else region.name
    return {"code": region.code, "name": region.name, "whole": whole, "parts": parts}


def made_from(guide: Guide, first: int, last: int) -> Iterable[bytes]:
    """What the holidays depend on: the library, our reading of it, the regions and the years."""
    yield from (version("holidays").encode(), Path(__file__).read_bytes(), Path(workdays.__file__).read_bytes())
    yield json.dumps([first, last, [(region.code, region.parts) for region in guide.regions.values()]]).encode()


def holidays_of(guide: Guide, first: int, last: int) -> dict[str, Any]:
    """Public holidays on working weekdays (per country all, per part what it adds and drops), and the parts' names."""
    sets: dict[str, Any] = {}
    named: dict[str, list[dict[str, str]]] = {}
    for region in guide.regions.values():
        weekend = workdays.weekend(region.code)
        own = workdays.public_holidays(region.code, first, last)
        sets[region.code] = {"weekend": sorted(weekend), "days": by_year(own, weekend)}
        parts = workdays.parts(region.code, first, last) if region.parts else ()
        named[region.code] = [{"code": part.code, "name": part.name} for part in parts]
        for part in parts:
            theirs = workdays.public_holidays(part.code, first, last)
            delta = {"add": by_year(theirs - own, weekend), "drop": by_year(own - theirs, weekend)}
            sets[part.code] = {key: days for key, days in delta.items() if days}
    return {"sets": sets, "parts": named}


def by_year(days: Iterable[date], weekend: frozenset[int]) -> dict[str, str]:
    """Days as the scripts read them: {"2026": "0101 0403"}; weekend days are left out, they are free anyway."""
    found: dict[str, list[str]] = defaultdict(list)
    for day in sorted(days):
        if day.weekday() not in weekend:
            found[str(day.year)].append(f"{day:%m%d}")
    return {year: " ".join(listed) for year, listed in found.items()}
