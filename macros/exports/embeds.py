"""Slim pages for a frame on somebody else's site, with the styles and scripts that only they load."""

from collections.abc import Mapping
from pathlib import Path

from ..pages.places import frames
from ..pages.renderer import Renderer
from . import bundles
from .headers import policy

FIRST, LAST = ("base/tokens", "base/base", "base/forms", "parts/fold"), ("parts/embed", "parts/slim")
STYLES = {  # the parts of the site's style that each kind of frame needs
    "checklist": (*FIRST, "parts/checklist", *LAST, "paper/checklist"),
    "message": (*FIRST, "parts/message", *LAST),
    "planner": (*FIRST, "parts/message", "parts/fields", "parts/planner", *LAST),
}
FRAME = ("page/copy", "page/frame", "page/forget")  # runs in every frame
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
    for frame in frames(r.guide):

        def asset(path: str, page: str = frame.path) -> str:
            return r.site.link(f"/{names[path]}", page)

        given = {
            "kind": frame.kind,
            "address": frame.shows,
            "title": frame.title,
            "scripts": SCRIPTS[frame.kind],
            "form": "short",
            "oembed": frame.oembed,
        }
        own = {"stage": r.guide.stages.get(frame.ident), "m": r.guide.messages.get(frame.ident)}
        found[f"{frame.path}index.html"] = r.template(
            f"embeds/{frame.kind}.html.j2", frame.path, asset=asset, policy=policy(r.site.url), **given, **own
        )
    return found
