"""Every permanent address, once: what one may link to, frame and print."""

from collections.abc import Iterator
from typing import NamedTuple

from ..data.handout_words import HandoutName
from ..data.model import Guide
from . import addresses, filenames

PAPERS = ("a4", "letter")  # as the files of handouts are named
POSTER = ("a4", "letter", "a3")


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
    whole = addresses.checklist()
    yield Target("checklist", "", words.whole, whole, addresses.frame(whole), "checklist")
    for stage in guide.stages.values():
        checklist = addresses.checklist(stage.id)
        title, frame = words.stage.about(stage.title).document, addresses.frame(checklist)
        yield Target("guide", stage.id, stage.title, addresses.guide(stage.id), frame, shown=title)
        yield Target("checklist", stage.id, title, checklist, frame, f"checklist-{stage.id}")
        title = words.messages.about(stage.title).document
        yield Target("samples", stage.id, title, addresses.samples(stage.id), "", f"messages-{stage.id}")
        for message in guide.messages_of(stage.id):
            address = addresses.sample(stage.id, message.id)
            yield Target("message", stage.id, message.title, address, addresses.sample_frame(message.id))
    for question in sorted(guide.questions.values(), key=lambda q: q.number):
        yield Target("question", "", question.question, addresses.question(question.id), "")


class Frame(NamedTuple):
    """A slim page for somebody else's site: its kind, its address, and the title and address of what it shows."""

    kind: str
    address: str
    shows: str
    title: str
    ident: str = ""

    @property
    def path(self) -> str:
        """Its path on the site, as links are made from it."""
        return self.address.lstrip("/")

    @property
    def oembed(self) -> str:
        """Where the file stands from which other sites learn how to show it."""
        return f"{self.address}oembed.json"


def frames(guide: Guide) -> Iterator[Frame]:
    """Every frame; `ident` is the situation of a checklist and the sample of a message."""
    words, whole, planner = guide.words.handouts, addresses.checklist(), "/planner/"
    yield Frame("checklist", addresses.frame(whole), whole, words.whole)
    for stage in guide.stages.values():
        shows = addresses.checklist(stage.id)
        yield Frame("checklist", addresses.frame(shows), shows, stage.title, stage.id)
    for message in guide.messages.values():
        shows = addresses.sample(message.stage, message.id)
        yield Frame("message", addresses.sample_frame(message.id), shows, message.title, message.id)
    yield Frame("planner", addresses.frame(planner), planner, words.planner)


def framed(guide: Guide) -> dict[str, Frame]:
    """Each page that is shown by a frame as a whole, by its address; a situation's guide is shown by its checklist.

    A page of samples has none: who asks for it gives no anchor, so that a frame would show another sample than the one meant.
    """
    found = {frame.shows: frame for frame in frames(guide) if "#" not in frame.shows}
    return found | {addresses.guide(frame.ident): frame for frame in found.values() if frame.ident}


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
    yield Sheet("checklist", "checklist", addresses.checklist(), words.checklist)
    yield Sheet("effective", "effective-follow-up", "/how/", words.effective)
    yield Sheet("worksheet", "session-worksheet", "/", words.worksheet)
    yield Sheet("poster", "poster", "/", words.poster, papers=POSTER, drawn=True)
    for stage in stages:
        yield Sheet("stage", f"checklist-{stage.id}", addresses.checklist(stage.id), words.stage.about(stage.title), stage.id)
    for stage in stages:
        yield Sheet("messages", f"messages-{stage.id}", addresses.samples(stage.id), words.messages.about(stage.title), stage.id)


def promised(guide: Guide) -> Iterator[str]:
    """Every address that people may print or link to because it follows from the data."""
    for stage in guide.stages.values():
        yield from (addresses.guide(stage.id), addresses.checklist(stage.id), addresses.samples(stage.id))
        yield from (addresses.rule(stage.id, rule) for rule in stage.rules)
    for message in guide.messages.values():
        yield from (addresses.sample(message.stage, message.id), addresses.sample_text(message.id))
    yield from (frame.address for frame in frames(guide))
    yield from map(addresses.question, guide.questions)
    yield from map(addresses.region, guide.regions)
    yield from map(addresses.source, guide.sources)
    yield from map(addresses.change, guide.changes)
    yield from (target.qr for target in targets(guide))
    yield from (f"/{filenames.paper(sheet.name, size)}" for sheet in sheets(guide) for size in sheet.papers)
    yield from (f"/{filenames.word(sheet.name)}" for sheet in sheets(guide) if not sheet.drawn)
    yield from (f"/{filenames.SLIDES}", f"/{filenames.REPORT}")
    yield from (f"/{filenames.course(stage)}" for stage in ("", *guide.stages))
