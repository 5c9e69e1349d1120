"""The macros that tell: every one that a page of the guide may call is a function here.

A macro gets the renderer, the path of the page that calls it, and what the page wrote in brackets. It
returns headings with explicit ids for Markdown, and HTML at column 0, which goes around it (`verbatim.py`). Values are escaped by Jinja.
"""

from collections.abc import Collection

from markupsafe import Markup

from ..clock import ladder as clock
from ..data.holes import HoleError, said
from ..data.lists import STANDS
from . import ends, filenames, markup, pictures, places
from .renderer import Renderer, UnknownNameError, known


def decision(r: Renderer, page: str, stage: str) -> str:
    """The answer box at the top of a guide, with its one-tap links."""
    return r.template("pages/decision.html.j2", page, stage=r.guide.stages[r.stage(stage)])


def rules(r: Renderer, page: str, stage: str) -> str:
    """A situation's rules as steps on one axis, from the event to the stop; each opens, under a heading with the rule's id."""
    found = r.guide.stages[r.stage(stage)]
    drawn = [pictures.drawn(ladder) for ladder in clock.ladders(r.guide, found)]
    return r.template("pages/rules.html.j2", page, stage=found, ladders=drawn, rules=r.guide.rules_of(stage))


def region_notes(r: Renderer, page: str, stage: str) -> str:
    """What differs by country for a situation, as a table; a sentence where nothing does."""
    rows = [
        (rule, r.guide.regions[code.split("-")[0]], variant)
        for rule in r.guide.rules_of(r.stage(stage))
        for code, variant in rule.variants_in(stage).items()
    ]
    return r.template("pages/region_notes.html.j2", page, rows=rows)


def message(r: Renderer, page: str, ident: str) -> str:
    """One sample under a heading of its own."""
    found = r.guide.messages[known("message", ident, r.guide.messages, STANDS["messages"])]
    leads = page.removesuffix("/").removesuffix(".html") == f"when/{found.stage}" and found.id == r.guide.stages[found.stage].message
    form = Markup(form_for(r, page, found.slots)) if leads else ""
    return r.template("pages/message_here.html.j2", page, m=found, level="###", anchor=f"msg-{found.id}", form=form)


def messages(r: Renderer, page: str, stage: str) -> str:
    """All samples of a situation, each at its permanent anchor."""
    return r.template("pages/messages.html.j2", page, messages=r.guide.messages_of(r.stage(stage)), level="##")


def more_messages(r: Renderer, page: str, stage: str) -> str:
    """Links to the samples of a situation."""
    return r.template("pages/more_messages.html.j2", page, stage=r.guide.stages[r.stage(stage)], messages=r.guide.messages_of(stage))


def all_messages(r: Renderer, page: str) -> str:
    """Every sample, grouped by situation, with the filter above."""
    return r.template("pages/all_messages.html.j2", page)


def fill_form(r: Renderer, page: str, *stages: str) -> str:
    """The form that fills the placeholders of the samples on a page (of all samples where no situation is named)."""
    for stage in stages:
        r.stage(stage)
    return form_for(r, page, {slot for m in r.guide.messages.values() if not stages or m.stage in stages for slot in m.slots})


def form_for(r: Renderer, page: str, slots: Collection[str]) -> str:
    """The form with a field for each of some placeholders, in the vocabulary's order."""
    listed = [{"name": name, "form": "on", **p.model_dump()} for name, p in r.guide.vocabulary.placeholders.items() if name in slots]
    return r.template("pages/fill_form.html.j2", page, placeholders=listed)


def checklist(r: Renderer, page: str, stage: str | None = None) -> str:
    """The timing checklist: of one situation, or the whole."""
    if stage:
        return r.template("pages/checklist_stage.html.j2", page, stage=r.guide.stages[r.stage(stage)])
    return r.template("pages/checklist.html.j2", page)


def timing_table(r: Renderer, page: str) -> str:
    """Every rule of every situation in one table."""
    return r.template("pages/timing_table.html.j2", page)


def ladder(r: Renderer, page: str, stage: str) -> str:
    """The steps of a situation in which no date was given, one below the other, up to the stop."""
    return r.template("pages/ladder.html.j2", page, picture=pictures.ladder(r.guide, r.stage(stage)))


def ends_table(r: Renderer, page: str) -> str:
    """Until when each message is worth sending, and who says so."""
    return r.template("pages/ends_table.html.j2", page, ends=ends.listed(r.guide, r.say))


def waits_chart(r: Renderer, page: str) -> str:
    """How long employers took, as bars."""
    return r.template("pages/waits_chart.html.j2", page, picture=pictures.bars(r.guide))


def gate(r: Renderer, page: str) -> str:
    """When not to write at all, and what to do in its place."""
    return r.template("pages/gate.html.j2", page)


def cite(r: Renderer, page: str, first: str, *more: str) -> str:
    """Inline: the sources of a claim, with how strong they are."""
    found = [r.guide.sources[known("source", ident, r.guide.sources, STANDS["sources"])] for ident in (first, *more)]
    return r.template("pages/cite.html.j2", page, sources=found).strip()


def wait(r: Renderer, page: str, rule: str, *parts: str) -> str:
    """A rule's wait in words, as data/ has it in a hole: {{ wait("no-date-given", "min") }} is five working days."""
    try:
        return said(r.guide, ":".join((rule, *parts)))
    except HoleError as error:
        raise UnknownNameError(error.rule, error.cure) from None


def count(r: Renderer, page: str, kind: str) -> str:
    """How many entries a file of the data has, so that no page says a number that grows: {{ count("sources") }}."""
    kinds = ("sources", "stages", "messages", "questions", "regions")
    return str(len(getattr(r.guide, known("list", kind, kinds))))


def sources_list(r: Renderer, page: str) -> str:
    """Every source, grouped by kind, with the pages that cite it."""
    return r.template("pages/sources.html.j2", page, uses=r.uses)


def questions(r: Renderer, page: str) -> str:
    """What people ask, by topic, each with its anchor, and the same as FAQPage data for search engines."""
    asked = sorted(r.guide.questions.values(), key=lambda q: q.number)
    return r.template("pages/questions.html.j2", page, questions=asked, faq=markup.faq(asked))


def regions(r: Renderer, page: str) -> str:
    """Every region with what is usual there and how sure that is."""
    return r.template("pages/regions.html.j2", page)


def experiences(r: Renderer, page: str) -> str:
    """What readers told us, or one line that says that nothing has come yet."""
    return r.template("pages/experiences.html.j2", page)


def situations(r: Renderer, page: str, kind: str = "when") -> str:
    """The situations as a path, each leading to its guide, or to its samples or its checklist."""
    return r.template("pages/situations.html.j2", page, kind=known("page kind", kind, ("when", "messages", "checklist")))


def planner(r: Renderer, page: str, form: str = "full") -> str:
    """The date planner; `short` for the home page."""
    return r.template("pages/planner.html.j2", page, form=known("planner form", form, ("full", "short")))


def hero(r: Renderer, page: str, form: str = "short") -> str:
    """The top of the home page and of the planner: the question, and the form that answers it."""
    return r.template("pages/hero.html.j2", page, form=form, planner=Markup(planner(r, page, form)))


def paper(r: Renderer, page: str, handout: str) -> str:
    """Where to find a handout as a PDF; nothing in the copy for a folder, which has no PDFs."""
    names = [sheet.name for sheet in places.sheets(r.guide)]
    return r.template("pages/paper.html.j2", page, handout=known("handout", handout, names), word=filenames.word(handout))


def report_wrong(r: Renderer, page: str) -> str:
    """How to say that something is wrong; empty where neither repository nor contact is known."""
    return r.template("pages/report_wrong.html.j2", page)


PAGE_MACROS = (
    ends_table,
    decision, rules, region_notes, message, messages, more_messages, all_messages, fill_form, checklist, timing_table,
    ladder, waits_chart, gate, cite, wait, count, sources_list, questions, regions, experiences, situations, planner, hero, paper,
    report_wrong,
)  # fmt: skip
