"""Slim pages for a frame on somebody else's site, with the styles and scripts that only they load."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..pages.renderer import Renderer
from . import bundles
from .headers import framed

STYLES = {  # the parts of the site's style that each kind of frame needs
    "checklist": ("base/tokens", "base/base", "base/forms", "parts/embed", "parts/checklist", "paper/checklist"),
    "message": ("base/tokens", "base/base", "base/forms", "parts/embed", "parts/message"),
    "planner": (
        "base/tokens", "base/base", "base/forms", "parts/embed", "parts/message", "parts/fields", "parts/planner", "parts/saved",
    ),
}  # fmt: skip
FRAME = ("page/frame-height",)  # runs in every frame
SCRIPTS = {
    "checklist": ("assets/embed.js",),
    "message": ("assets/embed.js", "assets/messages.js"),
    "planner": ("assets/embed.js", "assets/messages.js", "assets/js/data.js", "assets/planner.js"),
}


def loaded(assets: Path) -> dict[str, str]:
    """The styles and scripts that only frames load, by path on the site; `assets` is the folder with their parts."""
    styles = {f"assets/embed-{kind}.css": bundles.joined(assets / "css", parts, ".css") for kind, parts in STYLES.items()}
    return {**styles, "assets/embed.js": bundles.joined(assets / "js", FRAME, ".js")}


def pages(r: Renderer, names: Mapping[str, str]) -> dict[str, str]:
    """Every page for a frame, by path on the site; `names` are the paths of styles and scripts with their versions."""
    found: dict[str, str] = {}

    def add(kind: str, address: str, full: str, title: str, **context: Any) -> None:
        def asset(path: str) -> str:
            return r.site.link(f"/{names[path]}", address)

        given = {
            "kind": kind,
            "address": full,
            "title": title,
            "scripts": SCRIPTS[kind],
            "asset": asset,
            "policy": framed(r.site.url),
            **context,
        }
        found[f"{address}index.html"] = r.template(f"embeds/{kind}.html.j2", address, **given)

    titles = r.guide.words.handouts
    add("checklist", "embed/checklist/", "/checklist/", titles.whole, stage=None)
    for stage in r.guide.stages.values():
        add("checklist", f"embed/checklist/{stage.id}/", f"/checklist/{stage.id}/", stage.title, stage=stage)
    for message in r.guide.messages.values():
        add("message", f"embed/message/{message.id}/", f"/messages/{message.stage}/#{message.id}", message.title, m=message)
    add("planner", "embed/planner/", "/planner/", titles.planner, form="full")
    return found
