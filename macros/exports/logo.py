"""The picture of the office whose name is on the guide: found beside its mkdocs.yml or in docs, and looked into before it ships.

On the pages it is only shown, but anyone can open its address, and there a script in an SVG would run. So an SVG may draw, and
nothing else: no scripts, no foreign content, nothing that moves, nothing from elsewhere.
"""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple
from xml.parsers import expat

from ..data.faults import DataError, Problem, shown

LARGEST = 200_000  # bytes: every handout carries the picture, 72 of them
DEEPEST = 60
MOST_PIXELS = 4_000_000  # unpacked: a small file may hold a billion
MOST_COPIES = 20  # of <use>: copies of copies grow without a limit
KINDS = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpg", b"GIF87a": "gif", b"GIF89a": "gif"}
SVG = "http://www.w3.org/2000/svg"
ACTIVE = re.compile(r"^(script|handler|listener|foreignobject|iframe|object|embed|audio|video|set|animate.*|discard)$", re.IGNORECASE)
INSIDE = re.compile(r"^\s*(#|data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]*$)")
CSS_ADDRESS = re.compile(r"url\(\s*[\"']?(?!#|data:image/(?:png|jpeg|gif|webp);base64,)|@import|image-set|\bsrc\(|//|\\", re.IGNORECASE)


class Logo(NamedTuple):
    """A picture, and the ending of its name."""

    data: bytes
    kind: str


class UnfitError(ValueError):
    """What an SVG must not hold."""


def refused(path: str, rule: str, cure: str) -> DataError:
    """The sentence for a picture that can't be used."""
    return DataError([Problem("mkdocs.yml", None, "extra.institution.logo", shown(path), rule, cure)])


def read(path: str, folders: Iterable[Path]) -> Logo:
    """The picture from the first folder that has it. Raises DataError with a sentence where it can't be used."""
    for folder in folders:
        try:
            file = (folder / path).resolve()
            if file.is_relative_to(folder.resolve()) and file.is_file():
                return checked(path, file)
        except (OSError, RuntimeError, ValueError) as error:
            rule = f"the picture cannot be read: {getattr(error, 'strerror', None) or error}"
            raise refused(path, rule, "Put a plain file beside mkdocs.yml, and give it a short name.") from None
    raise refused(path, f"there is no file {path[:80]} in docs or beside mkdocs.yml", "Put it there, or correct the path.")


def checked(path: str, file: Path) -> Logo:
    """A picture that is small, of a kind that browsers and paper know, and only a picture."""
    if (size := file.stat().st_size) > LARGEST:
        rule = f"the picture may have {LARGEST:,} bytes at the most, because every handout carries it; this has {size:,}"
        raise refused(path, rule, "Save it smaller, or as a simpler SVG.")
    data = file.read_bytes()
    kind = next((kind for head, kind in KINDS.items() if data.startswith(head)), "svg")
    if kind == "svg":
        try:
            draws_only(data)
        except expat.ExpatError as error:
            rule = f"this is no SVG, PNG, JPEG or GIF ({error})"
            raise refused(path, rule, "Use a picture that opens as SVG, PNG, JPEG or GIF.") from None
        except UnfitError as error:
            raise refused(path, f"an SVG may only draw: {error}", "Save it as a plain SVG, or as PNG.") from None
    elif pixels(data, kind) > MOST_PIXELS:
        rule = f"the picture may have {MOST_PIXELS:,} pixels at the most; this has {pixels(data, kind):,}"
        raise refused(path, rule, "Save it with fewer.")
    return Logo(data, kind)


def pixels(data: bytes, kind: str) -> int:
    """How many pixels a picture says that it has; none where it says nothing."""
    if kind == "png":
        width, height = data[16:20], data[20:24]
    elif kind == "gif":
        width, height = data[7:5:-1], data[9:7:-1]  # the lower byte comes first
    else:
        frame = re.search(rb"\xff[\xc0-\xc3\xc5-\xc7\xc9-\xcb\xcd-\xcf]..\x08(..)(..)", data, re.DOTALL)
        height, width = (frame[1], frame[2]) if frame else (b"", b"")
    return int.from_bytes(width, "big") * int.from_bytes(height, "big")


def draws_only(data: bytes) -> None:
    """Raise UnfitError for an SVG that holds more than a drawing, ExpatError for what is no XML."""
    parser = expat.ParserCreate(namespace_separator=" ")
    inside: list[str] = []
    copies: list[str] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        space, _, tag = name.rpartition(" ")
        if not inside and (space, tag) != (SVG, "svg"):
            raise UnfitError("its first element must be <svg> with SVG's namespace")
        if ACTIVE.match(tag) or space.endswith("/xhtml"):
            raise UnfitError(f"this holds <{tag[:40]}>")
        if len(inside) > DEEPEST:
            raise UnfitError(f"its elements are nested more than {DEEPEST} deep")
        inside.append(tag)
        copies.extend([tag] if tag == "use" else [])
        if len(copies) > MOST_COPIES:
            raise UnfitError(f"it has more than {MOST_COPIES} copies of its parts (<use>)")
        for key, value in attributes.items():
            attribute(key.rpartition(" ")[2].lower(), value)

    def attribute(key: str, value: str) -> None:
        if key.startswith("on"):
            raise UnfitError(f"this holds a handler, {key[:40]}")
        if key in ("href", "src") and not INSIDE.match(value):
            raise UnfitError(f"this leads out of the picture, to {value[:60]!r}")
        if (key == "style" or "url" in value.lower()) and CSS_ADDRESS.search(value):
            raise UnfitError(f"its style loads from elsewhere, or hides what it does: {value[:60]!r}")

    def text(words: str) -> None:
        if inside and inside[-1].lower() == "style":
            styles.append(words)

    def instruction(target: str, words: str) -> None:
        raise UnfitError(f"this holds an instruction for programs, <?{target[:40]}>")

    def doctype(name: str, system: str | None, public: str | None, own: int) -> None:
        if own:
            raise UnfitError("its DOCTYPE defines names of its own")

    styles: list[str] = []
    parser.StartElementHandler = start
    parser.EndElementHandler = lambda name: inside.pop()
    parser.CharacterDataHandler = text
    parser.ProcessingInstructionHandler = instruction
    parser.StartDoctypeDeclHandler = doctype
    parser.Parse(data, True)
    if found := CSS_ADDRESS.search("".join(styles)):
        raise UnfitError(f"its style loads from elsewhere, or hides what it does: {found[0]!r}")
