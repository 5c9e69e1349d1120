"""What one may link to, and the ways to do it: address, HTML, Markdown, embed code, QR code, citation."""

import io
from collections.abc import Iterator
from importlib.metadata import version
from typing import NamedTuple

import segno

from .cache import kept
from .model import Guide
from .site import Site


class Target(NamedTuple):
    """Something with a permanent address; `embed` is the address of its slim page and `sheet` its handout, or empty."""

    kind: str
    stage: str
    title: str
    address: str
    embed: str
    sheet: str = ""

    @property
    def key(self) -> str:
        """Its name among the targets: when-interview, message-thank-you, question-gift."""
        path, _, anchor = self.address.strip("/").partition("/#")
        return f"{path.partition('/')[0].removesuffix('s')}-{anchor}" if anchor else path.replace("/", "-")

    @property
    def qr(self) -> str:
        """Where its QR code stands on the site: /qr/when-interview.svg."""
        return f"/qr/{self.key}.svg"


def targets(guide: Guide) -> Iterator[Target]:
    """Every situation, checklist, sample and question, in the order of the data."""
    words = guide.words["handouts"]
    yield Target("checklist", "", str(words["whole"]), "/checklist/", "/embed/checklist/", "checklist")
    for stage in guide.stages.values():
        yield Target("guide", stage.id, stage.title, f"/when/{stage.id}/", f"/embed/checklist/{stage.id}/")
        yield Target(
            "checklist", stage.id, stage.title, f"/checklist/{stage.id}/", f"/embed/checklist/{stage.id}/", f"checklist-{stage.id}"
        )
        yield Target("samples", stage.id, stage.title, f"/messages/{stage.id}/", "", f"messages-{stage.id}")
        for message in guide.messages_of(stage.id):
            address = f"/messages/{stage.id}/#{message.id}"
            yield Target("message", stage.id, message.title, address, f"/embed/message/{message.id}/")
    for question in sorted(guide.questions.values(), key=lambda q: q.number):
        yield Target("question", "", question.question, f"/questions/#{question.id}", "")


def files(guide: Guide, site: Site) -> dict[str, str]:
    """A QR code for each; none where the site does not know its own address, because a code needs one."""
    if not site.url:
        return {}
    return {target.qr.lstrip("/"): qr(site.absolute(target.address)) for target in targets(guide)}


def short(url: str) -> str:
    """An address as one reads it aloud or types it: without scheme and final slash."""
    return url.removeprefix("https://").removeprefix("http://").rstrip("/") or url


def qr(url: str) -> str:
    """A QR code as SVG with its quiet zone; black on nothing, so that it prints on any light paper."""

    def make() -> bytes:
        out = io.BytesIO()
        drawn = {"xmldecl": False, "nl": False, "omitsize": True, "svgclass": None, "lineclass": None}
        segno.make(url, error="m", micro=False).save(out, kind="svg", **drawn)
        return out.getvalue()

    return kept([version("segno").encode(), url.encode()], make).decode("utf-8")
