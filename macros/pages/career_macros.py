"""What career offices need of a page: everything one may link to, everything one may print, and the links to one thing."""

from . import filenames, places, session
from .renderer import Renderer

PRINT = {"papers": places.PAPERS, "path": filenames.paper, "word": filenames.word}  # what templates need to name a handout's file


def career_kit(r: Renderer, page: str) -> str:
    """Address, link, Markdown, embed code, QR code and citation of all that may be linked to."""
    return r.template("pages/kit.html.j2", page, targets=list(r.targets.values()), **PRINT)


def handouts(r: Renderer, page: str) -> str:
    """The ready-made PDFs and Word files, each with a small picture."""
    sheets = list(places.sheets(r.guide))
    groups = {kind: [sheet for sheet in sheets if (sheet.kind if sheet.stage else "") == kind] for kind in ("", "stage", "messages")}
    return r.template("pages/handouts.html.j2", page, groups=groups, picture=filenames.picture, **PRINT)


def session_plan(r: Renderer, page: str) -> str:
    """The session's plan in both lengths, and what to say and do in each part."""
    return r.template("pages/session_plan.html.j2", page, session=r.guide.session)


def session_cases(r: Renderer, page: str) -> str:
    """The session's cases, each with its answer behind a fold."""
    return r.template("pages/session_cases.html.j2", page, labels=r.guide.session.labels, cases=session.cases(r.guide, r.say))


def session_files(r: Renderer, page: str) -> str:
    """Slides, worksheet and poster."""
    sheets = [sheet for sheet in places.sheets(r.guide) if sheet.kind in ("worksheet", "poster")]
    return r.template("pages/session_files.html.j2", page, sheets=sheets, slides=filenames.SLIDES, **PRINT)


def accessibility_report(r: Renderer, page: str) -> str:
    """What was tested of the site, criterion by criterion."""
    return r.template("pages/accessibility_report.html.j2", page, report=r.guide.accessibility, document=filenames.REPORT)


def courses(r: Renderer, page: str) -> str:
    """The packages for course systems."""
    return r.template("pages/courses.html.j2", page, course=filenames.course)


def changes(r: Renderer, page: str) -> str:
    """What has changed for those who use the guide, the newest first."""
    return r.template("pages/changes.html.j2", page)


def changes_feed(r: Renderer, page: str) -> str:
    """The link to the feed of what has changed; empty where the site does not know its own address."""
    return r.template("pages/changes_feed.html.j2", page)


def answers(r: Renderer, page: str) -> str:
    """Who answers, how soon, and when accessibility was last assessed; what nobody has said is said to be missing."""
    return r.template("pages/answers.html.j2", page)


def kit_link(r: Renderer, page: str, address: str) -> str:
    """The same ways to link, to what stands at one address; empty for a page that is not on the list."""
    return r.template("pages/kit_link.html.j2", page, target=r.targets.get(address), **PRINT)


def source(r: Renderer, page: str) -> str:
    """The guide's source, within a sentence: a link where the site knows its address."""
    return r.template("pages/source.html.j2", page).strip()


def credit(r: Renderer, page: str) -> str:
    """The credit line."""
    return r.site.credit


def full_address(r: Renderer, page: str, address: str) -> str:
    """An address as one copies or prints it; only the path where the site does not know its own."""
    return r.site.absolute(address)


KIT_MACROS = (
    accessibility_report, career_kit, handouts, courses, session_plan, session_cases, session_files, changes, changes_feed, answers,
    kit_link, source, credit, full_address,
)  # fmt: skip
