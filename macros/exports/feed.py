"""The guide for machines: guide.json with its schema, and every sample as plain text.

Addresses in the feed are full where the site knows its own, and paths on the site where it does not.
"""

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from ..data.message import BRANCH, Message
from ..data.model import Guide
from ..data.rules import Rule
from ..data.situations import Stage
from ..pages.site import Site

VERSION = "1.0"  # of the feed's shape: a new key raises the second number, a changed or lost one the first
SCHEMA = Path(__file__).parents[1] / "templates" / "guide.schema.json"
LICENCE = {"id": "CC-BY-4.0", "name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"}


def files(guide: Guide, site: Site) -> dict[str, str]:
    """The feed, its schema and the plain samples, by their path on the site."""
    texts = {f"messages/{m.id}.txt": plain(m) for m in guide.messages.values()}
    feed = json.dumps(feed_of(guide, site), ensure_ascii=False, indent=1) + "\n"
    return {"data/guide.json": feed, "data/guide.schema.json": schema(), **texts}


def plain(message: Message) -> str:
    """A sample as one would type it: the subject line where there is one, a blank line, the words."""
    body = "\n".join(line.removeprefix(BRANCH) for line in message.body.splitlines())
    return f"Subject: {message.subject}\n\n{body}\n" if message.subject else f"{body}\n"


@lru_cache(maxsize=1)
def schema() -> str:
    """The JSON Schema (2020-12) that the feed keeps to, as it is published."""
    return SCHEMA.read_text(encoding="utf-8")


def credit(site: Site) -> str:
    """The line that the licence asks those who copy to keep."""
    return ", ".join(filter(None, (site.name, site.url, LICENCE["name"])))


def feed_of(guide: Guide, site: Site) -> dict[str, Any]:
    """The whole guide as plain data, in the shape of guide.schema.json."""
    labels = {key: event.label for key, event in guide.vocabulary.events.items()}
    return {
        "$schema": site.absolute("/data/guide.schema.json"),
        "version": VERSION,
        "title": site.name,
        "url": site.absolute("/"),
        "licence": {**LICENCE, "credit": credit(site)},
        "reviewed": guide.reviews.default.isoformat(),
        "gate": [item.model_dump() for item in guide.gate.values()],
        "stages": [stage_of(guide, site, stage) for stage in guide.stages.values()],
        "messages": [message_of(site, message) for message in guide.messages.values()],
        "sources": [source.model_dump() for source in guide.sources.values()],
        "regions": [region.model_dump(exclude={"parts"}) for region in guide.regions.values()],
        "questions": [
            {**question.model_dump(), "url": site.absolute(f"/questions/#{question.id}")} for question in guide.questions.values()
        ],
        "waits": [figure.model_dump() for figure in guide.waits.values()],
        "effective": [advice.model_dump() for advice in guide.effective.values()],
        "vocabulary": {**guide.vocabulary.model_dump(exclude={"grades", "events"}), "events": labels},
    }


def stage_of(guide: Guide, site: Site, stage: Stage) -> dict[str, Any]:
    """A situation with its rules written out, so that nobody has to join two lists."""
    rules = [rule_of(site, stage, rule) for rule in guide.rules_of(stage.id)]
    return {**stage.model_dump(), "rules": rules, "url": site.absolute(f"/when/{stage.id}/")}


def rule_of(site: Site, stage: Stage, rule: Rule) -> dict[str, Any]:
    """A rule as one situation uses it: only the regional variants that apply there. `latest_after` is promised, and empty."""
    regions = {code: variant.model_dump(exclude={"only_in"}) for code, variant in rule.variants_in(stage.id).items()}
    starts = rule.starts.isoformat() if rule.starts else None
    url = site.absolute(f"/when/{stage.id}/#{rule.id}")
    named = rule.samples.named()
    return {**rule.model_dump(), "starts": starts, "regions": regions, "samples": named, "latest_after": None, "url": url}


def message_of(site: Site, message: Message) -> dict[str, Any]:
    """A sample with its placeholders named, and where it stands."""
    return {
        **message.model_dump(),
        "placeholders": message.slots,
        "url": site.absolute(f"/messages/{message.stage}/#{message.id}"),
        "text_url": site.absolute(f"/messages/{message.id}.txt"),
    }
