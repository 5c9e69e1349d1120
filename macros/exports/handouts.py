"""What stands on each handout, as plain data for its Typst template: strings, never markup."""

from typing import Any, NamedTuple

from ..data.message import Message, Piece
from ..data.model import Guide
from ..data.rules import Rule
from ..data.situations import Stage
from ..pages import choices, session
from ..pages.addresses import short
from ..pages.phrases import Phrases, sentence
from ..pages.places import Sheet, sheets
from ..pages.site import LICENCE, Site
from .qr import qr

ROOM_FOR_WORDS = 3  # a situation with no more steps and regional notes has room for its main sample on the sheet


class Handout(NamedTuple):
    """One sheet: where it stands and what it is called, its template, and what it prints."""

    sheet: Sheet
    template: str
    data: dict[str, Any]

    @property
    def name(self) -> str:
        """Its file's name."""
        return self.sheet.name

    @property
    def title(self) -> str:
        """What its document is called."""
        return self.sheet.words.document

    @property
    def address(self) -> str:
        """Where the page stands that it leads to."""
        return self.sheet.address


def all_of(guide: Guide, site: Site, logo: bytes = b"") -> list[Handout]:
    """Every handout, in the order in which they are listed; `logo` is the office's picture."""
    say = Phrases(guide)

    def prints(sheet: Sheet) -> dict[str, Any]:
        match sheet.kind:
            case "checklist":
                return checklist(guide, say)
            case "effective":
                return effective(guide)
            case "worksheet":
                return worksheet(guide, say)
            case "poster":
                return {"poster": guide.session.poster.model_dump()}
            case "stage":
                return situation(guide, guide.stages[sheet.stage], say)
        return messages(guide, guide.stages[sheet.stage])

    return [Handout(sheet, f"{sheet.kind}.typ", {**common(guide, site, sheet, logo), **prints(sheet)}) for sheet in sheets(guide)]


def common(guide: Guide, site: Site, sheet: Sheet, logo: bytes) -> dict[str, Any]:
    """What all handouts print: their words, where they live, their licence, their review date and the office."""
    url = site.absolute(sheet.address) if site.url else None
    address, day = short(site.absolute(sheet.address)), Phrases(guide).day(guide.reviewed(sheet.address))
    return {
        **sheet.words.model_dump(),
        "says": says(guide, site, address, day),
        "site": site.name,
        "url": url,
        "short": address,
        "qr": qr(url) if url else None,
        "licence": {**LICENCE, "credit": site.credit},
        "reviewed": guide.reviewed(sheet.address).isoformat(),
        "institution": institution(site),
        "logo": list(logo),
    }


def says(guide: Guide, site: Site, address: str, day: str) -> dict[str, Any]:
    """The words that all sheets share, with their holes filled; what stands around the link to the licence comes in two parts."""
    words = guide.words.handouts.says
    copying = [part.replace("{credit}", site.credit) for part in words.copying.split("{licence}")]
    filled = {"code": words.code.format(address=address), "live": words.live.format(date=day), "copying": copying}
    return {**words.model_dump(), **filled}


def institution(site: Site) -> dict[str, str | None] | None:
    """The office's name and what else it told."""
    office = site.institution
    if not office:
        return None
    return {"name": office.name, "note": office.note, "contact": office.contact, "url": office.url, "short": short(office.url or "")}


def checklist(guide: Guide, say: Phrases) -> dict[str, Any]:
    """Every situation's steps on one page."""

    def told(rule: Rule, start: str) -> dict[str, str]:
        return {"when": sentence(say.shortly(rule.wait, start, back=rule.back)) + ":", "do": rule.checklist}

    def own(stage: Stage) -> list[list[dict[str, str]]]:
        return [[told(rule, guide.starts(rule, stage.id)) for rule in choice] for choice in choices.whole(guide, stage.id)]

    groups = [
        {
            "title": title,
            "stages": [{"title": s.title, "choices": own(s)} for s in guide.stages.values() if s.group == group],
        }
        for group, title in guide.vocabulary.groups.items()
    ]
    return {"groups": groups, "stops": [told(rule, guide.vocabulary.events[rule.event].label) for rule in choices.stops(guide)]}


def effective(guide: Guide) -> dict[str, Any]:
    """What makes a follow-up effective, with the sources of each point."""
    advice = [
        {"topic": a.topic, "advice": a.advice, "sources": "; ".join(guide.sources[s].cite for s in a.sources)}
        for a in guide.effective.values()
    ]
    return {"advice": advice}


def worksheet(guide: Guide, say: Phrases) -> dict[str, Any]:
    """The session's cases without their answers."""
    told = [{"number": case.number, "title": case.title, "story": case.story, "facts": case.facts} for case in session.cases(guide, say)]
    return {"cases": told, "labels": guide.session.labels.model_dump(), "worksheet": guide.session.worksheet.model_dump()}


def situation(guide: Guide, stage: Stage, say: Phrases) -> dict[str, Any]:
    """One situation's steps, with lines for one's own dates."""
    rules = guide.rules_of(stage.id)

    def ticked(ids: list[str]) -> list[dict[str, Any]]:
        found = choices.of(rule for rule in rules if rule.id in ids and not rule.only_in_region)
        return [{**step(guide, stage, rule, say), "other": rule != choice[0]} for choice in found for rule in choice]

    steps = ticked(stage.rules)
    cases = [{"title": case.title, "dates": [case.on, *filter(None, [case.by])], "steps": ticked(case.rules)} for case in stage.cases]
    waits: dict[str, list[str]] = {}  # each country once, with all that differs there
    for rule in rules:
        for code, variant in rule.variants_in(stage.id).items():
            waits.setdefault(guide.regions[code.partition("-")[0]].name, []).append(f"{rule.title}: {say.local(variant)}")
    regions = [{"place": place, "waits": told} for place, told in waits.items()]
    rights = [{"title": rule.title, "words": rule.why} for rule in rules if rule.only_in_region]
    return {
        "question": stage.question,
        "answer": stage.answer,
        "dates": [stage.on, *filter(None, [stage.by])],
        "gate": stage.gate,
        "steps": steps,
        "cases": cases,
        "regions": regions,
        "rights": rights,
        "message": sample(guide, guide.messages[stage.message]) if len(steps) + sum(map(len, waits.values())) <= ROOM_FOR_WORDS else None,
    }


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


def messages(guide: Guide, stage: Stage) -> dict[str, Any]:
    """A situation's samples."""
    return {"messages": [sample(guide, message) for message in guide.messages_of(stage.id)]}


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
