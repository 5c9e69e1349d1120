"""Every permanent address, once: what one may link to, frame and print."""

from collections.abc import Iterator
from typing import NamedTuple

from ..data.handout_words import HandoutName
from ..data.model import Guide

PAPERS = ("a4", "letter")  # as the files of handouts are named
POSTER = ("a4", "letter", "a3")
REPORT, REPORT_PAGE = "handouts/accessibility-report.docx", "/for-career-services/accessibility-report/"
SLIDES = "handouts/session-slides.pptx"


class Target(NamedTuple):
    """Something with a permanent address; `embed` is the address of its slim page and `sheet` its handout, or empty.

    `shown` is what its slim page is called, where that is something else."""

    kind: str
    stage: str
    title: str
    address: str
    embed: str
    sheet: str = ""
    shown: str = ""

    @property
    def framed(self) -> str:
        """What its frame is called, which for a guide is a checklist."""
        return self.shown or self.title

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
    words = guide.words.handouts
    yield Target("checklist", "", words.whole, "/checklist/", "/embed/checklist/", "checklist")
    for stage in guide.stages.values():
        title, name = words.stage.about(stage.title).document, f"checklist-{stage.id}"
        yield Target("guide", stage.id, stage.title, f"/when/{stage.id}/", f"/embed/checklist/{stage.id}/", shown=title)
        yield Target("checklist", stage.id, title, f"/checklist/{stage.id}/", f"/embed/checklist/{stage.id}/", name)
        title = words.messages.about(stage.title).document
        yield Target("samples", stage.id, title, f"/messages/{stage.id}/", "", f"messages-{stage.id}")
        for message in guide.messages_of(stage.id):
            address = f"/messages/{stage.id}/#{message.id}"
            yield Target("message", stage.id, message.title, address, f"/embed/message/{message.id}/")
    for question in sorted(guide.questions.values(), key=lambda q: q.number):
        yield Target("question", "", question.question, f"/questions/#{question.id}", "")


class Frame(NamedTuple):
    """A slim page for somebody else's site: its kind, its address, and the title and address of what it shows."""

    kind: str
    address: str
    shows: str
    title: str
    ident: str = ""

    @property
    def oembed(self) -> str:
        """Where the file stands from which other sites learn how to show it."""
        return f"/{self.address}oembed.json"


def frames(guide: Guide) -> Iterator[Frame]:
    """Every frame; `ident` is the situation of a checklist and the sample of a message."""
    words = guide.words.handouts
    yield Frame("checklist", "embed/checklist/", "/checklist/", words.whole)
    for stage in guide.stages.values():
        yield Frame("checklist", f"embed/checklist/{stage.id}/", f"/checklist/{stage.id}/", stage.title, stage.id)
    for message in guide.messages.values():
        shows = f"/messages/{message.stage}/#{message.id}"
        yield Frame("message", f"embed/message/{message.id}/", shows, message.title, message.id)
    yield Frame("planner", "embed/planner/", "/planner/", words.planner)


def framed(guide: Guide) -> dict[str, Frame]:
    """Each page that is shown by a frame as a whole, by its address; a situation's guide is shown by its checklist.

    A page of samples has none: who asks for it gives no anchor, so that a frame would show another sample than the one meant.
    """
    found = {frame.shows: frame for frame in frames(guide) if "#" not in frame.shows}
    return found | {f"/when/{frame.ident}/": frame for frame in found.values() if frame.ident}


class Sheet(NamedTuple):
    """A handout: its kind, its file's name, the address of the page that it leads to, its words, its situation and its papers.

    What is `drawn` is more picture than text, and has no Word file and no plain page.
    """

    kind: str
    name: str
    address: str
    words: HandoutName
    stage: str = ""
    papers: tuple[str, ...] = PAPERS
    drawn: bool = False


def sheets(guide: Guide) -> Iterator[Sheet]:
    """Every handout, in the order in which they are listed."""
    words, stages = guide.words.handouts, guide.stages.values()
    yield Sheet("checklist", "checklist", "/checklist/", words.checklist)
    yield Sheet("effective", "effective-follow-up", "/how/", words.effective)
    yield Sheet("worksheet", "session-worksheet", "/", words.worksheet)
    yield Sheet("poster", "poster", "/", words.poster, papers=POSTER, drawn=True)
    for stage in stages:
        yield Sheet("stage", f"checklist-{stage.id}", f"/checklist/{stage.id}/", words.stage.about(stage.title), stage.id)
    for stage in stages:
        yield Sheet("messages", f"messages-{stage.id}", f"/messages/{stage.id}/", words.messages.about(stage.title), stage.id)


def promised(guide: Guide) -> Iterator[str]:
    """Every address that people may print or link to because it follows from the data."""
    for stage in guide.stages.values():
        yield from (f"/when/{stage.id}/", f"/checklist/{stage.id}/", f"/messages/{stage.id}/")
        yield from (f"/when/{stage.id}/#{rule}" for rule in stage.rules)
    for message in guide.messages.values():
        yield from (f"/messages/{message.stage}/#{message.id}", f"/messages/{message.id}.txt")
    yield from (f"/{frame.address}" for frame in frames(guide))
    yield from (f"/questions/#{question}" for question in guide.questions)
    yield from (f"/regions/#{code.lower()}" for code in guide.regions)
    yield from (f"/sources/#{source}" for source in guide.sources)
    yield from (f"/changes/#{change}" for change in guide.changes)
    yield from (target.qr for target in targets(guide))
    yield from (f"/{path(sheet.name, paper)}" for sheet in sheets(guide) for paper in sheet.papers)
    yield from (f"/{word(sheet.name)}" for sheet in sheets(guide) if not sheet.drawn)
    yield from (f"/{SLIDES}", f"/{REPORT}")
    yield from (f"/{course(stage)}" for stage in ("", *guide.stages))


def path(name: str, paper: str) -> str:
    """Where a sheet stands on the site."""
    return f"handouts/{name}-{paper}.pdf"


def word(name: str) -> str:
    """Where a sheet stands as a Word file."""
    return f"handouts/{name}.docx"


def course(stage: str = "") -> str:
    """Where the package for course systems stands: of one situation, or of everything."""
    return f"course/follow-up-guide{'-' * bool(stage)}{stage}.imscc"


def picture(name: str) -> str:
    """Where a sheet's small picture stands."""
    return f"handouts/{name}.png"


def short(url: str) -> str:
    """An address as one reads it aloud or types it: without scheme and final slash."""
    return url.removeprefix("https://").removeprefix("http://").rstrip("/") or url
