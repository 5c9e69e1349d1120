"""How days are written, for pages and paper."""

from datetime import date


def day(value: date) -> str:
    """A date as the guide writes it: Sat 21 November 2026."""
    return f"{value:%a} {value.day} {value:%B %Y}"


def sentence(text: str) -> str:
    """The text with a capital at its beginning."""
    text = str(text).strip()
    return text[:1].upper() + text[1:]
