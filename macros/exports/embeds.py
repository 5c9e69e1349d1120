"""Slim pages for a frame on somebody else's site, with the styles and scripts that only they load."""

from pathlib import Path
from typing import Any

from ..data.model import Guide
from ..pages.renderer import Renderer
from ..pages.site import Site
from . import bundles
from .headers import CSP

ASSETS = Path(__file__).parents[2] / "docs" / "assets"
STYLES = {  # the parts of the site's style that each kind of frame needs
    "checklist": ("base/tokens", "base/base", "base/forms", "parts/embed", "parts/checklist", "paper/checklist"),
    "message": ("base/tokens", "base/base", "base/forms", "parts/embed", "parts/message"),
    "planner": (
        "base/tokens", "base/base", "base/forms", "parts/embed", "parts/message", "parts/fields", "parts/planner", "parts/saved",
    ),
}  # fmt: skip
FRAME = ("page/frame-height",)  # runs in every frame
SCRIPTS = {
    "checklist": ("embed.js",),
    "message": ("embed.js", "messages.js"),
    "planner": ("embed.js", "messages.js", "js/data.js", "planner.js"),
}


def files(guide: Guide, site: Site, planner_data: str) -> dict[str, str]:
    """The pages and what they load, by path on the site; `planner_data` is the text of assets/js/data.js."""
    own = {f"assets/embed-{kind}.css": bundles.joined(ASSETS / "css", parts, ".css") for kind, parts in STYLES.items()}
    own["assets/embed.js"] = bundles.joined(ASSETS / "js", FRAME, ".js")
    loaded = {**bundles.bundles(ASSETS, guide.words.planner), **own, "assets/js/data.js": planner_data}
    versions = {path: bundles.version(text) for path, text in loaded.items()}
    return {**own, **pages(Renderer(guide, site), versions)}


def pages(r: Renderer, versions: dict[str, str]) -> dict[str, str]:
    """Every page for a frame, by path on the site."""
    found: dict[str, str] = {}

    def add(kind: str, address: str, full: str, title: str, **context: Any) -> None:
        def asset(name: str) -> str:
            return f"{r.site.link(f'/assets/{name}', address)}?v={versions[f'assets/{name}']}"

        given = {"kind": kind, "address": full, "title": title, "scripts": SCRIPTS[kind], "asset": asset, "policy": CSP, **context}
        found[f"{address}index.html"] = r.template(f"embeds/{kind}.html.j2", address, **given)

    titles = r.guide.words.handouts
    add("checklist", "embed/checklist/", "/checklist/", titles.whole, stage=None)
    for stage in r.guide.stages.values():
        add("checklist", f"embed/checklist/{stage.id}/", f"/checklist/{stage.id}/", stage.title, stage=stage)
    for message in r.guide.messages.values():
        add("message", f"embed/message/{message.id}/", f"/messages/{message.stage}/#{message.id}", message.title, m=message)
    add("planner", "embed/planner/", "/planner/", titles.planner, form="full")
    return found
