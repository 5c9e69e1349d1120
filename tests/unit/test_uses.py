"""A source's entry names every page that leans on it, whatever macro prints it there."""

import pytest

from macros.data.model import Guide
from macros.pages import macros
from macros.pages.calls import Call
from macros.pages.page import Page
from macros.pages.renderer import Renderer
from macros.pages.site import Site
from macros.pages.uses import sources_of, uses


@pytest.fixture
def apart(guide: Guide) -> Guide:
    """The guide with sources that differ by the place in which they stand."""
    rule = guide.rules["no-date-given"]
    variant = next(iter(rule.regions.values())).model_copy(update={"sources": ["regional"]})
    changed = rule.model_copy(update={"sources": ["supporting"], "against": ["opposing"], "regions": {"DE": variant}})
    alone = guide.stages["interview"].model_copy(update={"rules": ["no-date-given"]})
    return guide.model_copy(update={"rules": {**guide.rules, "no-date-given": changed}, "stages": {**guide.stages, "interview": alone}})


@pytest.mark.parametrize("macro", ["rules", "region_notes"])
def test_a_rules_sources_count_those_that_oppose_it_and_those_of_its_regions(macro: str, apart: Guide) -> None:
    assert sorted(sources_of(apart, Call(1, macro, ("interview",)))) == ["opposing", "regional", "supporting"]


def test_every_macro_that_prints_sources_is_counted(guide: Guide) -> None:
    """What a macro links to on /sources/ is what the list of uses says that it prints."""
    renderer = Renderer(guide, Site("The Guide"))
    words = {"stage": "interview", "ident": "thank-you", "first": next(iter(guide.sources))}
    # These tell when to write or link elsewhere, and print no source.
    for macro in macros.PAGE_MACROS:
        names = [name for name in macro.__code__.co_varnames[2 : macro.__code__.co_argcount] if name in words]
        args = tuple(words[name] for name in names)
        if macro.__name__ in ("sources_list", "all_messages", "paper", "wait", "count", "planner", "checklist"):
            continue
        html = macro(renderer, "when/interview/", *args)
        printed = {part.partition('"')[0] for part in html.split("sources/#")[1:]}
        assert printed <= set(sources_of(guide, Call(1, macro.__name__, args))), macro.__name__


def test_a_page_is_listed_once_for_a_source_with_its_title(guide: Guide) -> None:
    source = guide.waits["glassdoor-us"].source if "glassdoor-us" in guide.waits else next(iter(guide.waits.values())).source
    page = Page("Why # really", (Call(1, "cite", (source, "another")), Call(2, "waits_chart", ())), ())
    found = uses(guide, {"why/": page, "when/": Page("When", (Call(1, "cite", ("another",)),), ())})
    assert found[source] == [("/why/", "Why # really")]
    assert found["another"] == [("/why/", "Why # really"), ("/when/", "When")]
