"""Which pages lean on which source: by what their macro calls print."""

from collections.abc import Mapping

from ..data.model import Guide
from .calls import Call
from .page import Page


def sources_of(guide: Guide, call: Call) -> list[str]:
    """The ids of the sources that a macro call prints."""
    match call.name, call.args:
        case "cite", ids:
            return list(ids)
        case "rules" | "region_notes", (stage,):
            rules = guide.rules_of(stage)
            return [s for r in rules for s in (*r.sources, *r.against, *(x for v in r.regions.values() for x in v.sources))]
        case "message", (ident,):
            return guide.messages[ident].sources
        case "messages", (stage,):
            return [s for m in guide.messages_of(stage) for s in m.sources]
        case "gate", ():
            return [s for item in guide.gate.values() for s in item.sources]
        case "questions", ():
            return [s for q in guide.questions.values() for s in q.sources]
        case "regions", ():
            return [s for r in guide.regions.values() for s in r.sources]
        case "ends_table", ():
            ends = [rule.end for rule in guide.rules.values()] + [own.end for stage in guide.stages.values() for own in stage.own.values()]
            return [s for end in ends if end for s in end.sources]
        case "waits_chart", ():
            return [w.source for w in guide.waits.values()]
    return []


def uses(guide: Guide, pages: Mapping[str, Page]) -> dict[str, list[tuple[str, str]]]:
    """For each source the pages that print it, as (address, title), in the order of the pages.

    `pages` maps an address without its slash to the page.
    """
    found: dict[str, list[tuple[str, str]]] = {}
    for address, page in pages.items():
        for ident in dict.fromkeys(ident for call in page.calls for ident in sources_of(guide, call)):
            found.setdefault(ident, []).append((f"/{address}", page.title))
    return found
