"""A table in a Word document: its rows stay whole, and its first row is marked as its header and comes again on each page."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from typing import Any

from docx.document import Document
from docx.oxml import OxmlElement
from docx.table import _Cell

from .word_styles import WIDTH

SHARES = {2: (1, 2.4), 3: (1.4, 1, 2), 4: (5, 8, 2.2, 2.2)}  # widths of the columns, by their number


def added(element: ET.Element, document: Document) -> Iterator[tuple[ET.Element, _Cell]]:
    """Add an empty table of an element's size; give each of its cells with the one to write it into."""
    rows = list(element.iter("tr"))
    shares = SHARES[len(rows[0])]
    widths = [int(WIDTH * share / sum(shares)) for share in shares]
    table = document.add_table(len(rows), len(widths), style="Table Grid")
    table.autofit = False
    for number, (row, made) in enumerate(zip(rows, table.rows, strict=True)):
        properties: Any = made._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
        if not number:
            properties.append(OxmlElement("w:tblHeader"))
        for cell, target, width in zip(row, made.cells, widths, strict=True):
            target.width = width
            yield cell, target
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
