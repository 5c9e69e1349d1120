"""Values as the markup that they stand in needs them: a line of Markdown, JSON inside a page."""

import json
import re
from collections.abc import Iterable

from markupsafe import Markup

from ..data.facts import Question


def heading(text: str) -> Markup:
    """Words as one line of Markdown that prints them as they are: no emphasis, link, HTML, attribute or macro in them."""
    plain = re.sub(r"([\\`*_{}\[\]#])", r"\\\1", " ".join(text.split()))
    return Markup(plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))


def script_json(value: object) -> Markup:
    """JSON that cannot end the <script> it stands in (HTML Living Standard, 4.12.1.3)."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))


def faq(questions: Iterable[Question]) -> Markup:
    """schema.org FAQPage data for the questions."""
    entities = [
        {"@type": "Question", "name": q.question, "acceptedAnswer": {"@type": "Answer", "text": " ".join(q.answer.split())}}
        for q in questions
    ]
    return script_json({"@context": "https://schema.org", "@type": "FAQPage", "mainEntity": entities})
