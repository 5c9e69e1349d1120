"""A sheet as plain HTML: headings, lists, tables and links, and nothing that needs a style or a script.

Word files and the pages for course systems are made of it. It is read as XML, so a template that leaves an element open is refused.
"""

import re
import xml.etree.ElementTree as ET
from typing import Any

from ..pages.renderer import Renderer

QUOTED = re.compile(r'"([^"]+)"')


def tree(r: Renderer, template: str, **context: Any) -> ET.Element:
    """A template of `plain/` with its data, its quotation marks curled as on the pages and the PDFs."""
    root = ET.fromstring(r.template(f"plain/{template}.html.j2", "", **context))
    for element in root.iter():
        element.text, element.tail = curled(element.text), curled(element.tail)
    return root


def curled(text: str | None) -> str:
    """Words with typographic quotation marks."""
    return QUOTED.sub(r"“\1”", text or "").replace("'", "’")
