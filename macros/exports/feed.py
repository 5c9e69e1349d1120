"""The guide for machines: guide.json with its schema, and every sample as plain text.

Addresses in the feed are full where the site knows its own, and paths on the site where it does not.
"""

import json
from typing import Any

from ..data.changes import Change
from ..data.message import BRANCH, Message
from ..data.model import Guide
from ..data.rules import Rule
from ..data.situations import Stage
from ..pages import addresses
from ..pages.site import LICENCE, Site
from .atom import PAGE
from .feed_shapes import Feed, schema

VERSION = "1.3"  # of the feed's shape: a new key raises the second number, a changed or lost one the first


def files(guide: Guide, site: Site) -> dict[str, str]:
    """The feed, its schema and the plain samples, by their path on the site."""
    texts = {addresses.sample_text(m.id)[1:]: plain(m) for m in guide.messages.values()}
    return {"data/guide.json": written(feed_of(guide, site)), "data/guide.schema.json": written(schema()), **texts}


def written(data: dict[str, Any]) -> str:
    """Data as a file of JSON that people can read, too."""
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def plain(message: Message) -> str:
    """A sample as one would type it: the subject line where there is one, a blank line, the words."""
    body = "\n".join(line.removeprefix(BRANCH) for line in message.body.splitlines())
    return f"Subject: {message.subject}\n\n{body}\n" if message.subject else f"{body}\n"


def feed_of(guide: Guide, site: Site) -> dict[str, Any]:
    """The whole guide as plain data, in the shape of guide.schema.json."""
    feed = Feed.model_validate(
        {
            "version": VERSION,
            "title": site.name,
            "url": site.absolute("/"),
            "licence": {**LICENCE, "credit": site.credit},
            "reviewed": guide.reviews.default.isoformat(),
            "gate": list(guide.gate.values()),
            "stages": [stage_of(guide, site, stage) for stage in guide.stages.values()],
            "messages": [message_of(site, message) for message in guide.messages.values()],
            "sources": [source.model_dump() for source in guide.sources.values()],
            "regions": [region.model_dump() for region in guide.regions.values()],
            "questions": [
                {**question.model_dump(), "url": site.absolute(addresses.question(question.id))} for question in guide.questions.values()
            ],
            "waits": list(guide.waits.values()),
            "effective": list(guide.effective.values()),
            "changes": [change_of(site, change) for change in guide.changes.values() if change.feed],
            "vocabulary": {**guide.vocabulary.model_dump(), "events": {k: event.label for k, event in guide.vocabulary.events.items()}},
        }
    )
    return {"$schema": site.absolute("/data/guide.schema.json"), **feed.model_dump(mode="json", by_alias=True)}


def stage_of(guide: Guide, site: Site, stage: Stage) -> dict[str, Any]:
    """A situation with its rules written out, and where it stands."""
    rules = [rule_of(site, stage, rule) for rule in guide.rules_of(stage.id)]
    return {**stage.model_dump(by_alias=True), "rules": rules, "url": site.absolute(addresses.guide(stage.id))}


def rule_of(site: Site, stage: Stage, rule: Rule) -> dict[str, Any]:
    """A rule as one situation uses it: only the regional variants that apply there."""
    own = {
        "starts": rule.starts.isoformat() if rule.starts else None,
        "samples": rule.samples.named(),
        "regions": {code: variant.model_dump() for code, variant in rule.variants_in(stage.id).items()},
        "url": site.absolute(addresses.rule(stage.id, rule.id)),
    }
    return {**rule.model_dump(), **own}


def change_of(site: Site, change: Change) -> dict[str, Any]:
    """What a version of the feed brought."""
    told = {"version": change.feed, "date": change.date.isoformat(), "url": site.absolute(f"{PAGE}#{change.id}")}
    return {**told, **change.model_dump(include={"id", "title", "what", "todo"})}


def message_of(site: Site, message: Message) -> dict[str, Any]:
    """A sample with its placeholders named, and where it stands."""
    return {
        **message.model_dump(),
        "placeholders": message.slots,
        "url": site.absolute(addresses.sample(message.stage, message.id)),
        "text_url": site.absolute(addresses.sample_text(message.id)),
    }
