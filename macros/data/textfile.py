"""Reads one text file, or says in a sentence why it is none: too large, not UTF-8, with characters that cannot be printed."""

import re
from pathlib import Path

from .faults import Problem, shown
from .shapes import CONTROLS

LARGEST = 1_000_000  # bytes: the largest data file is a tenth of this, so more is a mistake or an attack
CONTROL = re.compile(f"[{CONTROLS}]")


def read_text(path: Path, name: str) -> tuple[str, list[Problem]]:
    """The text of a file, with any line ends and with or without a byte-order mark."""

    def refuse(rule: str, cure: str, line: int | None = None, value: str = "") -> tuple[str, list[Problem]]:
        return "", [Problem(name, line, "", value, rule, cure)]

    try:
        if path.exists() and not (path.is_file() or path.is_dir()):  # whoever opens a pipe waits for ever
            return refuse("this is no plain file", "Put a text file in its place.")
        raw = path.read_bytes()
    except OSError as error:
        return refuse(f"the file cannot be read: {error.strerror}", "Put it back, or mend its permissions.")
    if len(raw) > LARGEST:
        rule = f"a data file may have {LARGEST:,} bytes at the most; this has {len(raw):,}"
        return refuse(rule, "Split it, or take out what slipped in.")
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        return refuse("the file must be UTF-8 text", "Save it as UTF-8.", line, shown(raw[error.start : error.start + 1]))
    if stray := CONTROL.search(text):
        line = text[: stray.start()].count("\n") + 1
        return refuse(
            "the file must not hold characters that cannot be printed", "Delete it and type the words anew.", line, shown(stray[0])
        )
    return text, []
