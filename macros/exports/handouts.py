"""What stands on each handout, as plain data for its Typst template: strings, never markup."""

from typing import Any, NamedTuple

from ..data.message import Message, Piece
from ..data.model import Guide
from ..data.rules import Rule
from ..data.situations import Stage
from ..pages.phrases import Phrases, sentence
from ..pages.places import called, short
from ..pages.site import Site
from .feed import LICENCE, credit
from .qr import qr

ROOM_FOR_WORDS = 3  # a situation with no more steps and regional notes has room for its main sample on the sheet


class Handout(NamedTuple):
    """One sheet: its file name, its title, the live page's address, its template, and what it prints."""

    name: str
    title: str
    address: str
    template: str
    data: dict[str, Any]


def all_of(guide: Guide, site: Site, logo: bytes = b"") -> list[Handout]:
    """Every handout, in the order in which they are listed; `logo` is the office's picture."""
    say = Phrases(guide)
    stages = guide.stages.values()
    sheets = [
        checklist(guide, site, say),
        effective(guide, site),
        *(situation(guide, site, stage, say) for stage in stages),
        *(messages(guide, site, stage) for stage in stages),
    ]
    for sheet_ in sheets:
        sheet_.data["logo"] = list(logo)
    return sheets


def sheet(guide: Guide, site: Site, name: str, kind: str, address: str, title: str = "", **data: Any) -> Handout:
    """A handout with what all of them print: where it lives, its licence, its review date and the office's name."""
    url = site.absolute(address) if site.url else None
    told = called(guide, kind, title)
    common = {
        **told,
        "site": site.name,
        "url": url,
        "short": short(site.absolute(address)),
        "qr": qr(url) if url else None,
        "licence": {**LICENCE, "credit": credit(site)},
        "reviewed": Phrases(guide).day(guide.reviewed(address)),
        "institution": institution(site),
    }
    return Handout(name, told["document"], address, f"{kind}.typ", {**common, **data})


def institution(site: Site) -> dict[str, str | None] | None:
    """The office's name and what else it told."""
    office = site.institution
    if not office:
        return None
    return {"name": office.name, "note": office.note, "contact": office.contact, "url": office.url, "short": short(office.url or "")}


def checklist(guide: Guide, site: Site, say: Phrases) -> Handout:
    """Every situation's steps on one page."""

    def steps(stage: Stage) -> list[dict[str, str]]:
        rules = [rule for rule in guide.rules_of(stage.id) if not rule.only_in_region]
        return [{"when": sentence(say.when(rule, stage)) + ":", "do": rule.checklist} for rule in rules]

    groups = [
        {
            "title": title,
            "stages": [{"title": s.title, "steps": steps(s)} for s in guide.stages.values() if s.group == group],
        }
        for group, title in guide.vocabulary.groups.items()
    ]
    return sheet(guide, site, "checklist", "checklist", "/checklist/", groups=groups)


def effective(guide: Guide, site: Site) -> Handout:
    """What makes a follow-up effective, with the sources of each point."""
    advice = [
        {"topic": a.topic, "advice": a.advice, "sources": "; ".join(guide.sources[s].cite for s in a.sources)}
        for a in guide.effective.values()
    ]
    return sheet(guide, site, "effective-follow-up", "effective", "/how/", advice=advice)


def situation(guide: Guide, site: Site, stage: Stage, say: Phrases) -> Handout:
    """One situation's steps, with lines for one's own dates."""
    rules = guide.rules_of(stage.id)
    steps = [step(guide, stage, rule, say) for rule in rules if not rule.only_in_region]
    regions = [
        {"place": guide.regions[code.partition("-")[0]].name, "about": rule.title, "words": say.local(variant)}
        for rule in rules
        for code, variant in rule.variants_in(stage.id).items()
    ]
    rights = [{"title": rule.title, "words": rule.why} for rule in rules if rule.only_in_region]
    return sheet(
        guide, site, f"checklist-{stage.id}", "stage", f"/checklist/{stage.id}/", stage.title,
        question=stage.question, answer=stage.answer, dates=[stage.on, *filter(None, [stage.by])],
        steps=steps, regions=regions, rights=rights,
        message=sample(guide, guide.messages[stage.message]) if len(steps) + len(regions) <= ROOM_FOR_WORDS else None,
    )  # fmt: skip


def step(guide: Guide, stage: Stage, rule: Rule, say: Phrases) -> dict[str, Any]:
    """One line to tick: when, what, and which samples have the words."""
    return {
        "title": rule.title,
        "condition": say.condition(rule, stage),
        "when": sentence(say.when(rule, stage)),
        "range": say.range(rule.wait) or say.limit(rule, stage),
        "do": rule.checklist,
        "samples": [guide.messages[m].title for m in rule.messages],
        "sends": rule.max_messages,
    }


def messages(guide: Guide, site: Site, stage: Stage) -> Handout:
    """A situation's samples."""
    listed = [sample(guide, message) for message in guide.messages_of(stage.id)]
    return sheet(guide, site, f"messages-{stage.id}", "messages", f"/messages/{stage.id}/", stage.title, messages=listed)


def sample(guide: Guide, message: Message) -> dict[str, Any]:
    """A sample, cut into runs and placeholders."""
    v = guide.vocabulary
    return {
        "title": message.title,
        "medium": [v.channels[message.channel].label, v.tones[message.tone]],
        "use_when": message.use_when,
        "not_when": message.not_when,
        "subject": runs(message.subject_pieces),
        "blocks": [{"heading": block.heading, "lines": [runs(line) for line in block.lines]} for block in message.blocks],
    }


def runs(pieces: list[Piece]) -> list[dict[str, Any]]:
    """Runs of words, each with whether it is a placeholder."""
    return [{"text": piece.text, "slot": bool(piece.slot)} for piece in pieces]
