"""What has a permanent address: everything one may link to, and everything one may print."""

from collections.abc import Iterator
from typing import NamedTuple

from ..data.model import Guide
from ..data.words import HandoutName

PAPERS = ("a4", "letter")  # as the files of handouts are named


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
    yield Target("checklist", "", guide.words.handouts.whole, "/checklist/", "/embed/checklist/", "checklist")
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


def called(guide: Guide, kind: str, title: str) -> dict[str, str]:
    """What a kind of sheet is called, with its situation's title put in."""
    words: HandoutName = getattr(guide.words.handouts, kind)
    return {key: text.replace("{title}", title) for key, text in words.model_dump().items()}


def handouts(guide: Guide) -> dict[str, list[dict[str, str]]]:
    """Every sheet's name, title and description by group, for the page that lists them."""

    def one(name: str, kind: str, title: str = "") -> dict[str, str]:
        told = called(guide, kind, title)
        return {"name": name, "title": told["document"], "description": told["description"]}

    return {
        "": [one("checklist", "checklist"), one("effective-follow-up", "effective")],
        "stage": [one(f"checklist-{s.id}", "stage", s.title) for s in guide.stages.values()],
        "messages": [one(f"messages-{s.id}", "messages", s.title) for s in guide.stages.values()],
    }


def path(name: str, paper: str) -> str:
    """Where a sheet stands on the site."""
    return f"handouts/{name}-{paper}.pdf"


def picture(name: str) -> str:
    """Where a sheet's small picture stands."""
    return f"handouts/{name}.png"


def short(url: str) -> str:
    """An address as one reads it aloud or types it: without scheme and final slash."""
    return url.removeprefix("https://").removeprefix("http://").rstrip("/") or url
