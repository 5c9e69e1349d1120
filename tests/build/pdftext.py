"""What a PDF says, in the order of its content, read through the fonts' ToUnicode tables."""

import re
from pathlib import Path
from typing import Any

import pikepdf

RANGE = re.compile(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>")
PAIR = re.compile(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>")
BLOCK = re.compile(r"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)


def unicode_of(font: pikepdf.Object) -> dict[int, str]:
    """Which text each glyph of a font stands for."""
    table: dict[int, str] = {}
    cmap = font.ToUnicode.read_bytes().decode("latin-1")
    for kind, block in BLOCK.findall(cmap):
        if kind == "bfchar":
            table |= {int(glyph, 16): bytes.fromhex(text).decode("utf-16-be") for glyph, text in PAIR.findall(block)}
        for first, last, text in RANGE.findall(block) if kind == "bfrange" else ():
            start = int(text, 16)
            table |= {int(first, 16) + n: chr(start + n) for n in range(int(last, 16) - int(first, 16) + 1)}
    return table


def letters(path: Path) -> str:
    """All text of a document without white space, which a PDF leaves to positions."""
    found: list[str] = []
    with pikepdf.open(path) as document:
        for page in document.pages:
            fonts = {name: unicode_of(font) for name, font in page.Resources.get("/Font", {}).items()}
            current: dict[int, str] = {}
            for step in pikepdf.parse_content_stream(page):
                operands: Any = step.operands
                match str(step.operator):
                    case "Tf":
                        current = fonts[str(operands[0])]
                    case "Tj" | "TJ":
                        items = operands[0] if str(step.operator) == "TJ" else [operands[0]]
                        for item in items:
                            if isinstance(item, pikepdf.String):
                                raw = bytes(item)
                                found += [current.get(int.from_bytes(raw[i : i + 2], "big"), "") for i in range(0, len(raw), 2)]
    return squeezed("".join(found))


def squeezed(text: str) -> str:
    """Text as `letters` returns it, to look for."""
    return "".join(text.split())
