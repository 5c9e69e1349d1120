"""Packages for course systems: IMS Common Cartridge 1.1, which Moodle, Canvas, Blackboard and Brightspace import.

One for everything, one for each situation: plain pages without scripts, links to the live pages, and the PDFs. Each has links to the
site, so there are none where the site does not know its own address.
"""

import xml.etree.ElementTree as ET
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from markupsafe import Markup

from ..pages import addresses, filenames, places
from ..pages.renderer import Renderer
from .archive import zipped
from .cache import kept
from .handouts import Handout
from .plain import tree

PAGE, LINK = "webcontent", "imswl_xmlv1p1"


class Part(NamedTuple):
    """One entry of a package: what kind of resource it is, what it is called, its file and what is in it."""

    kind: str
    ident: str
    title: str
    path: str
    content: bytes


class Module(NamedTuple):
    """What belongs together: one situation's entries, or those for all situations."""

    ident: str
    title: str
    parts: list[Part]


def files(r: Renderer, sheets: Sequence[Handout], printed: Mapping[str, bytes]) -> dict[str, bytes]:
    """Every package by its path on the site; `printed` are the PDFs and the slides by theirs."""
    if not r.site.url:
        return {}
    modules = made(r, sheets, printed)
    words, name = r.guide.words.handouts.course, r.site.name
    found: dict[str, bytes] = {filenames.course(): package(r, "", name, list(modules.values()))}
    for ident, stage in r.guide.stages.items():
        found[filenames.course(ident)] = package(r, ident, words.title.format(site=name, title=stage.title), [modules[ident]])
    return found


def made(r: Renderer, sheets: Sequence[Handout], printed: Mapping[str, bytes]) -> dict[str, Module]:
    """The modules by their situation, and first what is for all of them."""
    words, by_name = r.guide.words.handouts.course, {sheet.name: sheet for sheet in sheets}
    found = {"": Module("general", words.general, [link(r, "planner", words.planner, "/planner/")])}
    for stage in r.guide.stages.values():
        found[stage.id] = Module(
            stage.id, stage.title, [link(r, f"live-{stage.id}", words.live.format(title=stage.title), addresses.guide(stage.id))]
        )
    for sheet in places.sheets(r.guide):
        found[sheet.stage].parts.extend(entries(r, by_name[sheet.name], printed))
    found[""].parts.append(Part(PAGE, "slides", words.slides, filenames.SLIDES, printed[filenames.SLIDES]))
    return found


def entries(r: Renderer, sheet: Handout, printed: Mapping[str, bytes]) -> list[Part]:
    """A handout as a page, and as its PDFs."""
    plain = [] if sheet.sheet.drawn else [page(r, sheet)]
    found = [Part(PAGE, f"page-{sheet.name}", sheet.title, f"pages/{sheet.name}.html", content) for content in plain]
    for paper in sheet.sheet.papers:
        title = r.guide.words.handouts.course.pdf.format(title=sheet.title, paper=paper.capitalize())
        path = filenames.paper(sheet.name, paper)
        found.append(Part(PAGE, f"pdf-{sheet.name}-{paper}", title, path, printed[path]))
    return found


def page(r: Renderer, sheet: Handout) -> bytes:
    """A handout as a page that needs no style and no script, though it brings a style."""
    body = ET.tostring(tree(r, sheet.template.removesuffix(".typ"), d=sheet.data, paper=None), encoding="unicode", method="html")
    return r.template("course/page.html.j2", "", title=sheet.title, body=Markup(body)).encode()


def link(r: Renderer, ident: str, title: str, address: str) -> Part:
    """A link to a live page."""
    text = r.template("course/link.xml.j2", "", title=title, url=r.site.absolute(address))
    return Part(LINK, f"link-{ident}", title, f"links/{ident}.xml", text.encode())


def package(r: Renderer, stage: str, title: str, modules: list[Module]) -> bytes:
    """One archive, its manifest first: readers look for the standard's name at its beginning."""
    about = {"ident": Path(filenames.course(stage)).stem, "title": title, "description": r.guide.words.handouts.course.description}
    manifest = r.template("course/manifest.xml.j2", "", modules=modules, **about).encode()
    content = {"imsmanifest.xml": manifest, **{part.path: part.content for module in modules for part in module.parts}}
    return kept([b"course", *content.values()], lambda: zipped(content))
