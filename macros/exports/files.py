"""Everything that leaves the site besides its pages, by path: what pages need to know, and what can be made beside them."""

from collections.abc import Container, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from ..data.faults import DataError
from ..pages.moves import occupied
from ..pages.renderer import Renderer
from . import atom, bundles, course, embeds, feed, handouts, moved, oembed, pdf, planner, qr, share, slides, word
from .fonts import Fonts
from .handouts import Handout
from .logo import Logo
from .origin import origin

OFFICE = "assets/office"  # the office's picture, as templates ask for it


class Exported(NamedTuple):
    """Path on the site -> content; and for what pages load, its plain path -> its path with a version."""

    content: dict[str, str | bytes]
    assets: dict[str, str]


def sheets(r: Renderer, picture: Logo | None) -> list[Handout]:
    """The handouts, with the office's picture; none in a folder, whose archive they would make four times as large."""
    return [] if r.site.offline else handouts.all_of(r.guide, r.site, picture.data if picture else b"")


def files(r: Renderer, assets: Path, base_year: int, picture: Logo | None, prints: Sequence[Handout]) -> Exported:
    """All files but those of `printed`.

    `assets` is the folder with the parts of styles and scripts, holidays are listed for the years around `base_year`,
    `picture` is the office's own, and `prints` are the handouts.
    """
    guide, site = r.guide, r.site
    loaded: dict[str, str | bytes] = {**bundles.bundles(assets, guide.words), **planner.scripts(guide, site, base_year)}
    if not site.offline:
        loaded |= embeds.loaded(assets)
    names = {path: bundles.named(path, content) for path, content in loaded.items()}
    loaded[planner.DATA] = planner.script(guide, base_year, names)
    names[planner.DATA] = bundles.named(planner.DATA, loaded[planner.DATA])
    content = {**{names[path]: text for path, text in loaded.items()}, **feed.files(guide, site)}
    if picture:
        names[OFFICE] = bundles.named(f"{OFFICE}.{picture.kind}", picture.data)
        content[names[OFFICE]] = picture.data
    if not site.offline:  # nobody frames or links to a folder
        content |= {**embeds.pages(r, names), **oembed.files(r), **atom.files(guide, site), **qr.files(guide, site)}
        content |= word.files(r, prints, picture.data if picture else b"")
        content |= moved_files(r, content)
    return Exported(content, names)


def printed(r: Renderer, prints: Sequence[Handout], fonts: Fonts) -> pdf.Printed:
    """What Typst sets, in an office's `fonts`, and what is packed with it. No page needs it, and Typst computes outside Python's lock."""
    made = pdf.files(prints, fonts, partial(origin, guide=r.guide, site=r.site))
    if prints:
        made.content.update({**share.files(r.guide, r.site), **slides.files(r)})
        made.content.update(course.files(r, prints, made.content))
    return made


def moved_files(r: Renderer, content: Container[str]) -> dict[str, str]:
    """The pages at old addresses. Raises DataError where something stands at one still."""
    found = moved.files(r)
    if taken := [path for path in found if path in content]:
        raise DataError(occupied(f"/{path.removesuffix('index.html')}", "data/moved.yml") for path in taken)
    return found
