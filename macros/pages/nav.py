"""The menu of an edition: `nav` in its mkdocs.yml may lead to pages and to web addresses, and to nothing that runs."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from ..data.faults import Problem, shown

MAY = ("", "http", "https", "mailto")


def problems(nav: object) -> Iterator[Problem]:
    """Every entry whose address would do more than lead somewhere; a browser runs `javascript:` when the entry is chosen."""
    if isinstance(nav, dict):
        nav = list(nav.values())
    if isinstance(nav, list):
        for entry in nav:
            yield from problems(entry)
    elif isinstance(nav, str) and not leads(nav):
        rule = "an entry of the menu must be a page's file or a web address"
        yield Problem("mkdocs.yml", None, "nav", shown(nav), rule, "Write it like when/index.md or https://careers.example.edu/.")


def leads(target: str) -> bool:
    """Whether a target is a page or an address that one can go to."""
    try:
        return urlsplit(target).scheme in MAY
    except ValueError:
        return False
