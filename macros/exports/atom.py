"""The Atom feed of what has changed (RFC 4287), for those who link to the guide, frame it or print it.

Its ids are addresses, and its dates are those of data/changes.yml: two builds make the same feed.
"""

import xml.etree.ElementTree as ET

from ..data.changes import Change
from ..data.model import Guide
from ..pages.site import Site

ATOM = "http://www.w3.org/2005/Atom"
FEED, PAGE = "/changes.xml", "/changes/"


def files(guide: Guide, site: Site) -> dict[str, str]:
    """The feed by its path; none where the site does not know its own address, because ids are made of it."""
    if not site.url or not guide.changes:
        return {}
    root = ET.Element("feed", {"xmlns": ATOM, "xml:lang": "en-GB"})
    said(root, "id", site.absolute(FEED))
    said(root, "title", f"{site.name}: {guide.words.pages.changes_title}")
    said(root, "updated", moment(next(iter(guide.changes.values()))))
    said(said(root, "author"), "name", site.name)
    said(root, "rights", site.credit)
    said(root, "link", rel="self", type="application/atom+xml", href=site.absolute(FEED))
    said(root, "link", rel="alternate", type="text/html", href=site.absolute(PAGE))
    for change in guide.changes.values():
        entry(root, guide, site, change)
    ET.indent(root, " ")
    return {FEED.lstrip("/"): f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'}


def entry(root: ET.Element, guide: Guide, site: Site, change: Change) -> None:
    """One change, with what to do and whom it concerns."""
    address = site.absolute(f"{PAGE}#{change.id}")
    made = said(root, "entry")
    said(made, "id", address)
    said(made, "title", change.title)
    said(made, "updated", moment(change))
    said(made, "link", rel="alternate", type="text/html", href=address)
    said(made, "content", f"{change.what} {guide.words.pages.changes_todo}: {change.todo}", type="text")
    for concern in change.concerns:
        said(made, "category", term=concern, label=getattr(guide.words.pages.concerns, concern))


def said(parent: ET.Element, name: str, text: str | None = None, **attributes: str) -> ET.Element:
    """A new element inside another."""
    made = ET.SubElement(parent, name, attributes)
    made.text = text
    return made


def moment(change: Change) -> str:
    """A day as Atom wants it: with a time, and no clock was asked for one."""
    return f"{change.date.isoformat()}T00:00:00Z"
