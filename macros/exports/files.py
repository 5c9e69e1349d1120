"""Everything that leaves the site besides its pages, by path: one call for whoever writes the files."""

from collections.abc import Container, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
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
    """Path on the site -> content; for what pages load, its plain path -> its path with a version; and what an editor is told."""

    content: dict[str, str | bytes]
    assets: dict[str, str]
    said: list[str]


def files(r: Renderer, assets: Path, base_year: int, picture: Logo | None, fonts: Fonts) -> Exported:
    """All files.

    `assets` is the folder with the parts of styles and scripts, holidays are listed for the years around `base_year`,
    and `picture` and `fonts` are the office's own.
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
    said: list[str] = []
    if not site.offline:  # nobody frames or links to a folder, and the PDFs would make the archive four times as large
        logo = picture.data if picture else b""
        sheets = handouts.all_of(guide, site, logo)
        with ThreadPoolExecutor(1) as aside:
            meanwhile = aside.submit(written, r, names, sheets, logo)  # Typst computes outside Python's lock
            printed = pdf.files(sheets, fonts, partial(origin, guide=guide, site=site))
            made = {**printed.content, **share.files(guide, site), **meanwhile.result()}
        said = printed.said
        content |= {**made, **course.files(r, sheets, made)}
        content |= moved_files(r, content)
    return Exported(content, names, said)


def written(r: Renderer, names: Mapping[str, str], sheets: Sequence[Handout], logo: bytes) -> dict[str, str | bytes]:
    """What Python writes without Typst's help; for `names` see `Exported.assets`."""
    return {
        **embeds.pages(r, names),
        **oembed.files(r),
        **atom.files(r.guide, r.site),
        **qr.files(r.guide, r.site),
        **word.files(r, sheets, logo),
        **slides.files(r),
    }


def moved_files(r: Renderer, content: Container[str]) -> dict[str, str]:
    """The pages at old addresses. Raises DataError where something stands at one still."""
    found = moved.files(r)
    if taken := [path for path in found if path in content]:
        raise DataError(occupied(f"/{path.removesuffix('index.html')}", "data/moved.yml") for path in taken)
    return found
