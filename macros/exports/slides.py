"""The session's slides: what each shows and what its notes say. `slides_writer.py` makes the file of it."""

import json
from importlib.metadata import version
from pathlib import Path

from ..data.session import Part
from ..pages import addresses, filenames
from ..pages.renderer import Renderer
from ..pages.session import Case, cases
from ..pages.site import LICENCE
from .cache import kept
from .deck import Deck, Slide
from .plain import curled
from .qr import png

WRITER = Path(__file__).parent / "slides_writer.py"


def files(r: Renderer) -> dict[str, bytes]:
    """The slides, by their path on the site."""
    told, url = deck(r), r.site.absolute("/") if r.site.url else ""

    def make() -> bytes:
        # Not at the top: reading the library takes longer than a build in which no slide has changed.
        from .slides_writer import written

        return written(told, png(url) if url else b"")

    return {filenames.SLIDES: kept([version("python-pptx").encode(), WRITER.read_bytes(), json.dumps(told).encode(), url.encode()], make)}


def deck(r: Renderer) -> Deck:
    """The slides in the order in which they are shown."""
    session, site = r.guide.session, r.site
    address, day = addresses.short(site.absolute("/")), r.guide.reviewed("/")
    by = [site.name, *([site.institution.name] if site.institution else [])]
    slides = [Slide(session.title, [session.slides.subtitle, " · ".join(by)], session.slides.opening)]
    for part in session.parts:
        slides.append(Slide(part.title, part.slide, notes(r, part)))
        if part.cases:
            slides += [slide for case in cases(r.guide, r.say) for slide in of_case(r, case)]
    slides.append(Slide(session.slides.closing, [address, session.poster.sentence], site.credit))
    footer = f"{address} · {session.labels.reviewed} {r.say.day(day)} · {LICENCE['name']}"
    code = r.guide.words.handouts.says.code.format(address=address)
    return Deck(session.title, site.name, footer, day.isoformat(), code, [curly(slide) for slide in slides])


def curly(slide: Slide) -> Slide:
    """The slide with typographic quotation marks."""
    return Slide(curled(slide.title), [curled(line) for line in slide.lines], curled(slide.notes))


def notes(r: Renderer, part: Part) -> str:
    """What stands below a part's slide: how long it takes, what to say, what the group does."""
    labels = r.guide.session.labels
    minutes = f"{labels.minutes}: {part.minutes.short or '–'} / {part.minutes.long}"
    return "\n".join((minutes, f"{labels.say}: {part.say}", f"{labels.do}: {part.do}"))


def of_case(r: Renderer, case: Case) -> list[Slide]:
    """A case, and on the next slide its answer."""
    labels = r.guide.session.labels
    head = f"{labels.case} {case.number}: {case.title}"
    when = f"{labels.minutes}: 20, 50" if case.short else f"{labels.minutes}: 50"
    told = Slide(head, [case.story, *(f"{name}: {value}" for name, value in case.facts), labels.question], when)
    sample = [f"{labels.sample}: {case.sample.title}"] if case.sample else []
    step = [f"{labels.step}: {case.step}"] if case.step else []
    return [told, Slide(f"{labels.case} {case.number}: {labels.answer}", [case.decision, *step, *sample], case.teaches)]
