"""Small pure helpers that turn values into what templates print; no sentence of the guide stands here."""

import json
import re
from collections.abc import Iterable
from datetime import date

from markupsafe import Markup

from .facts import Question


def day(value: date) -> str:
    """A date as the guide writes it: Sat 21 November 2026."""
    return f"{value:%a} {value.day} {value:%B %Y}"


def sentence(text: str) -> str:
    """The text with a capital at its beginning."""
    text = str(text).strip()
    return text[:1].upper() + text[1:]


def heading(text: str) -> Markup:
    """Words as one line of Markdown that prints them as they are: no emphasis, link, HTML, attribute or macro in them."""
    plain = re.sub(r"([\\`*_{}\[\]#])", r"\\\1", " ".join(text.split()))
    return Markup(plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))


def in_days(count: int, unit: str) -> float:
    """A wait's length in calendar days, for drawing only: five working days are drawn as a week, a month as 30 days."""
    return count * {"hours": 1 / 24, "working days": 7 / 5, "days": 1, "weeks": 7, "months": 30}[unit]


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
