"""Values as the markup that they stand in needs them: a line of Markdown, JSON inside a page."""

import json
import re
from collections.abc import Iterable

from markupsafe import Markup

from ..data.facts import Question

TITLE = re.compile(r"<h([1-4])\b.*?</h\1>", re.DOTALL)
# of letters only, and in text: what stands in a tag is followed by its end before the next tag begins
HYPHENED = re.compile(r"(?<![\w-])[^\W\d]{1,8}-[^\W\d]{1,8}\b(?!-)(?=[^<>]*<)")


def heading(text: str) -> Markup:
    """Words as one line of Markdown that prints them as they are: no emphasis, link, HTML, attribute or macro in them."""
    plain = re.sub(r"([\\`*_{}\[\]#])", r"\\\1", " ".join(text.split()))
    return Markup(plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))


def unbroken(html: str) -> Markup:
    """A page whose titles break no short word at its hyphen: "thank-you" stays whole at the end of a line. The text stays as it is."""
    return Markup(TITLE.sub(lambda title: HYPHENED.sub(r'<span class="whole">\g<0></span>', title[0]), html))


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
