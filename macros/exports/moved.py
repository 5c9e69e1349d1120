"""Keeps old addresses alive: a page that moved leaves a page that leads on, an anchor that moved leaves its id."""

import re

from ..pages.renderer import Renderer


def files(r: Renderer) -> dict[str, str]:
    """For each page that moved, one at its old path that leads to the new one, and holds the anchors that the old one had."""

    def page(old: str, new: str) -> str:
        places = [(place.partition("#")[2], to) for place, to in r.guide.moved.anchors.items() if place.startswith(f"{old}#")]
        return r.template("pages/moved.html.j2", old.lstrip("/"), target=new, places=places)

    return {f"{old.lstrip('/')}index.html": page(old, new) for old, new in r.guide.moved.pages.items()}


def mended(r: Renderer, address: str, page: str, html: str) -> str:
    """A page's HTML with the anchors that it once had: beside the new one, or as a line that names the new page."""
    for old, new in r.guide.moved.anchors.items():
        if not old.startswith(f"{address}#"):
            continue
        ident = old.partition("#")[2]
        target, _, anchor = new.partition("#")
        if target == address:
            html = re.sub(rf'(<[a-z][a-z0-9]*\b[^>]*\bid="{re.escape(anchor)}")', rf'<span id="{ident}"></span>\1', html, count=1)
        else:
            html += r.template("pages/moved_anchor.html.j2", page, ident=ident, target=new)
    return html
