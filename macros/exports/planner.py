"""What the planner's scripts know: generated classic scripts on the one global `FollowUp`.

The first holds what an answer needs. The words of the samples and steps, the holidays of all places, and what keeps a plan come when
they are first needed; each is one file for everything, so that a server never learns what a reader told.
"""

from collections.abc import Mapping
from typing import Any

from ..data.message import Message
from ..data.model import GATES, Guide
from ..data.rules import AGENCY_WAIT, Rule, Variant, Wait
from ..data.situations import Stage
from ..pages import addresses
from ..pages.markup import script_json
from ..pages.phrases import Phrases, sentence
from ..pages.site import Site
from . import bundles, holidays

VERSION = 2
LATER = ("why", "steps", "about", "usual", "notes", "slots_on", "slots_by", "share")  # topics of words/planner.yml that belong to an answer
DATA, WORDS, PLACES = "assets/js/data.js", "assets/planner/words.js", "assets/planner/places.js"
COME = {"words": WORDS, "places": PLACES, "answer": "assets/answer.js", "saved": "assets/saved.js"}  # by the name by which scripts ask


def scripts(guide: Guide, site: Site, base_year: int) -> dict[str, str]:
    """What comes later, by path: the words, and the places with their holidays for the years around `base_year`."""
    return {WORDS: added(words_of(guide, site)), PLACES: added(holidays.places_of(guide, base_year))}


def script(guide: Guide, base_year: int, names: Mapping[str, str]) -> str:
    """The first script's text; `names` are the paths with versions of the scripts that come later."""
    return added(data_of(guide, base_year) | {"files": {name: names[path] for name, path in COME.items()}})


def added(part: Mapping[str, Any]) -> str:
    """A script that adds its part to what the planner knows."""
    return f"FollowUp.learn({text(part)});\n"


def text(value: object) -> str:
    """JSON that can't end a <script> element, and that JavaScript reads as JSON does."""
    return str(script_json(value)).replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def data_of(guide: Guide, base_year: int) -> dict[str, Any]:
    """What an answer needs: the situations, the rules, and the planner's own words."""
    first, last = holidays.years(base_year)
    events, actions = guide.vocabulary.events, guide.vocabulary.actions
    return {
        "version": VERSION,
        "stages": {stage.id: stage_of(stage) for stage in guide.stages.values()},
        "rules": {rule.id: rule_of(rule) for rule in guide.rules.values()},
        "events": {key: event.model_dump(include={"kind", "past"}, exclude_defaults=True) for key, event in events.items()},
        "actions": {key: action.model_dump(exclude={"label"}, exclude_defaults=True) for key, action in actions.items()},
        "turn": guide.turn_of_year.model_dump(exclude={"why"}),
        "agency_rule": AGENCY_WAIT,
        "holidays": {"first": first, "last": last, "sets": {}},
        "gate": {key: {} for key in GATES},
        "words": guide.words.planner.model_dump(exclude={*LATER, *(topic for said in bundles.SAID_BY.values() for topic in said)}),
    }


def stage_of(stage: Stage) -> dict[str, Any]:
    """A situation; what it leaves out is nothing, false or none."""
    included = {"event", "on", "by", "rules", "gate", "talked"}
    own = {
        ident: {**one.model_dump(include={"wait", "end"}, exclude_none=True), "samples": one.samples.named()}
        for ident, one in stage.own.items()
    }
    cases = [case.model_dump(exclude={"title"}, exclude_none=True) for case in stage.cases]
    return {**stage.model_dump(include=included, exclude_defaults=True), "own": own, "cases": cases}


def rule_of(rule: Rule) -> dict[str, Any]:
    """What the clock asks of a rule; what it leaves out is nothing, false or none."""
    clock = {
        "event", "action", "needs", "only_if", "only_in_region", "wait", "end", "back", "before_date", "before_event", "within",
        "keeps_day", "max_messages", "messages",
    }  # fmt: skip
    told = rule.model_dump(include=clock, exclude_defaults=True)
    told.get("end", {}).pop("because", None)
    told["messages"] = rule.messages[:1]  # the others are links, and come with the words
    if rule.starts:
        told["starts"] = rule.starts.isoformat()
    regions = {code: variant.model_dump(include={"wait", "only_in"}, exclude_none=True) for code, variant in rule.regions.items()}
    return {**told, "regions": regions, "samples": rule.samples.named()}


def words_of(guide: Guide, site: Site) -> dict[str, Any]:
    """What is read once there is an answer: the samples, and what a step says besides its title."""
    named = [m for rule in guide.rules.values() for m in (*rule.messages[:1], *rule.samples.named().values())]
    named += [m for stage in guide.stages.values() for own in stage.own.values() for m in own.samples.named().values()]
    say = Phrases(guide)
    return {
        "messages": {key: message_of(site, guide.messages[key]) for key in dict.fromkeys(named)},
        "texts": {rule.id: text_of(guide, site, rule) for rule in guide.rules.values()},
        "starts": {stage.id: starts_of(guide, stage) for stage in guide.stages.values()},
        "said": {stage.id: {ident: said(say, own.wait) for ident, own in stage.own.items() if own.wait} for stage in guide.stages.values()},
        "ends": {stage.id: ends_of(stage) for stage in guide.stages.values()},
        "waits": {figure.id: round(figure.days) for figure in guide.waits.values()},
        "gaps": {name: gap.model_dump() for name, gap in guide.vocabulary.placeholders.items()},
        "words": guide.words.planner.model_dump(include=set(LATER)),
        "instead": {key: guide.gate[key].instead for key in GATES if key in guide.gate},
    }


def starts_of(guide: Guide, stage: Stage) -> dict[str, str]:
    """From what a situation's rules count, where that differs from the rule's own event."""
    said = {rule.id: guide.starts(rule, stage.id) for rule in guide.rules_of(stage.id)}
    return {ident: words for ident, words in said.items() if words != guide.vocabulary.events[guide.rules[ident].event].label}


def ends_of(stage: Stage) -> dict[str, str]:
    """Why a message is too late in a situation, where that is not the rule's own reason."""
    return {ident: own.end.because for ident, own in stage.own.items() if own.end and own.end.because}


def text_of(guide: Guide, site: Site, rule: Rule) -> dict[str, Any]:
    """What a step says: what to do, when and why, and what a region makes of it."""
    told = rule.model_dump(include={"title", "checklist", "why", "our_default", "disputed", "after"}, exclude_none=True)
    regions = {code: region_of(guide, site, code, variant) for code, variant in rule.regions.items()}
    return {
        **told,
        "said": said(Phrases(guide), rule.wait, back=rule.back),
        "start": guide.vocabulary.events[rule.event].label,
        "regions": regions,
        **({"end": rule.end.because} if rule.end and rule.end.because else {}),
        "others": [other_of(site, guide.messages[ident]) for ident in rule.messages[1:]],
    }


def region_of(guide: Guide, site: Site, code: str, variant: Variant) -> dict[str, str]:
    """A region's own wait in words, and the first of those who say so, if anybody does."""
    where = guide.regions[code].name if code in guide.regions else code
    cites = [{"cite": guide.sources[source].cite, "url": site.link(addresses.source(source), "")} for source in variant.sources[:1]]
    return {"region": where, "note": variant.note, "said": said(Phrases(guide), variant.wait), **(cites[0] if cites else {})}


def said(say: Phrases, wait: Wait, *, back: bool = False) -> str:
    """A wait as the pages say it, with a hole for what it counts from."""
    return sentence(say.after(wait, "{start}", back=back))


def message_of(site: Site, message: Message) -> dict[str, Any]:
    """A sample's words, and where its page is."""
    return {**message.model_dump(include={"subject", "body"}, exclude_none=True), **other_of(site, message)}


def other_of(site: Site, message: Message) -> dict[str, str]:
    """A sample's title, and where its page is."""
    return {"title": message.title, "url": site.link(addresses.sample(message.stage, message.id), "")}
