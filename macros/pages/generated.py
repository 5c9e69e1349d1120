"""The pages that follow from the data alone."""

import json
import re

from ..data.model import Guide
from .markup import heading

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
