"""Each handout as a Word file that an office can edit, from the same data as its PDF."""

import json
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping
from importlib.metadata import version
from pathlib import Path

from ..pages import addresses, filenames
from ..pages.renderer import Renderer
from .cache import kept
from .handouts import Handout
from .plain import tree
from .qr import png

HERE = Path(__file__).parent
DRAWN = (b"\x89PNG", b"\xff\xd8", b"GIF8")  # how the pictures begin that Word files can hold; SVG is none of them


def made_from() -> bytes:
    """What every Word file depends on besides its words."""
    return b"\0".join([version("python-docx").encode(), *(path.read_bytes() for path in sorted(HERE.glob("word*.py")))])


def files(r: Renderer, sheets: Iterable[Handout], logo: bytes) -> dict[str, str | bytes]:
    """Every handout by its path on the site; `logo` is the office's picture."""
    base, picture = made_from(), {"logo": logo} if logo.startswith(DRAWN) else {}
    found: dict[str, str | bytes] = {
        filenames.word(sheet.name): document(r, sheet, picture, base) for sheet in sheets if not sheet.sheet.drawn
    }
    return {**found, filenames.REPORT: report(r, base)}


def document(r: Renderer, sheet: Handout, pictures: Mapping[str, bytes], base: bytes) -> bytes:
    """One handout."""
    root = tree(r, sheet.template.removesuffix(".typ"), d=sheet.data, paper={"logo": "logo" in pictures})
    data = sheet.data
    about = {"title": sheet.title, "author": data["site"], "description": data["description"], "day": data["reviewed"]}
    about["footer"] = " · ".join((data["site"], data["title"], data["short"]))

    return made(root, about, pictures, data["url"] or "", base)


def report(r: Renderer, base: bytes) -> bytes:
    """The accessibility report."""
    told, site = r.guide.accessibility, r.site
    address = addresses.short(site.absolute(addresses.REPORT))
    root = tree(r, "report", report=told, address=addresses.REPORT, short=address)
    about = {"title": told.title, "author": site.name, "description": told.description, "day": told.day.isoformat()}
    return made(root, {**about, "footer": " · ".join((site.name, told.title, address))}, {}, "", base)


def made(root: ET.Element, about: Mapping[str, str], pictures: Mapping[str, bytes], code: str, base: bytes) -> bytes:
    """A Word file of some elements, from what was kept or anew; `code` is the address for a QR code, or nothing."""

    def make() -> bytes:
        # Not at the top: reading the library takes longer than a build in which no file has changed.
        from .word_writer import Told, written

        codes = {"qr": png(code)} if code else {}
        return written(root, Told(**about), {**pictures, **codes})

    return kept([base, ET.tostring(root), json.dumps(about).encode(), *pictures.values(), code.encode()], make)
