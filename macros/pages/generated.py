"""The pages that follow from the data alone, and which pages lean on which source."""

import json
import re
from collections.abc import Mapping

from ..data.model import Guide
from .markup import heading

CITE = re.compile(r"\{\{\s*cite\(([^)]*)\)")
CALL = re.compile(r"\{\{\s*(rules|message|messages|checklist|region_notes|gate|questions|regions|waits_chart)\(\s*\"?([a-z0-9-]*)\"?")
TITLE = re.compile(r"^title:\s*(.*?)\s*$", re.MULTILINE)
NAME = re.compile(r"[\"']([a-z0-9-]+)[\"']")

PAGE = """---
title: {title}
description: {description}
kind: {kind}
stage: {stage}
---
# {heading}

{body}
"""


def generated(guide: Guide) -> dict[str, str]:
    """Markdown pages by their path in docs: one checklist and one page of samples for each situation.

    Titles and descriptions come from data/words/pages.yml.
    """
    words = guide.words.pages
    found: dict[str, str] = {}
    for stage in guide.stages.values():
        for kind, body in (
            ("checklist", f'{{{{ checklist("{stage.id}") }}}}\n'),
            ("messages", f'{{{{ fill_form("{stage.id}") }}}}\n\n{{{{ messages("{stage.id}") }}}}\n'),
        ):
            title, description = (
                str(getattr(words, f"{kind}_{key}")).format(title=stage.title, question=stage.question) for key in ("title", "description")
            )
            head = {"title": quoted(literal(title)), "description": quoted(description), "heading": literal(heading(title))}
            found[f"{kind}/{stage.id}.md"] = PAGE.format(**head, kind=kind, stage=stage.id, body=body)
    return found


def quoted(text: str) -> str:
    """Text in double quotes, as YAML and JSON both read it; letters beyond ASCII stay what they are."""
    return json.dumps(text, ensure_ascii=False)


def literal(title: str) -> str:
    """A title in which mkdocs-macros finds nothing to run, though it runs what stands in braces in titles too."""
    return re.sub(r"\{(?=[{%#])", '{{ "{" }}', title)


def sources_of(guide: Guide, macro: str, argument: str) -> list[str]:
    """The source ids that one macro call prints."""
    match macro:
        case "rules" | "region_notes":
            rules = guide.rules_of(argument)
            return [s for r in rules for s in (*r.sources, *r.against, *(x for v in r.regions.values() for x in v.sources))]
        case "message":
            return guide.messages[argument].sources
        case "messages":
            return [s for m in guide.messages_of(argument) for s in m.sources]
        case "gate":
            return [s for item in guide.gate.values() for s in item.sources]
        case "questions":
            return [s for q in guide.questions.values() for s in q.sources]
        case "regions":
            return [s for r in guide.regions.values() for s in r.sources]
        case "waits_chart":
            return [w.source for w in guide.waits.values()]
    return []


def uses(guide: Guide, markdown: Mapping[str, str]) -> dict[str, list[tuple[str, str]]]:
    """For each source the pages that cite it, as (address, title), in the order of the pages.

    `markdown` maps an address without its slash to the page's text. Unknown names are left for the macros to refuse.
    """
    found: dict[str, list[tuple[str, str]]] = {}
    for address, text in markdown.items():
        found_title = TITLE.search(text)
        title = found_title[1].strip("\"'").replace('\\"', '"') if found_title else address
        ids = [name for call in CITE.findall(text) for name in NAME.findall(call)]
        for macro, argument in CALL.findall(text):
            if not argument or argument in guide.stages or argument in guide.messages:
                ids += sources_of(guide, macro, argument)
        for ident in dict.fromkeys(ids):
            found.setdefault(ident, []).append((f"/{address}", title))
    return found
