"""A link works from every page, in a subfolder and from a folder on a stick."""

import re
from datetime import date

import pytest

from macros.data.model import Guide
from macros.pages.career_macros import answers, source
from macros.pages.renderer import Renderer
from macros.pages.site import Site
from tests.conftest import ROOT

SITE = Site("The Guide", "https://a.example/guide/", routes={"when/interview/": "when/interview.html", "": "index.html"})


@pytest.mark.parametrize(
    ("address", "page", "link"),
    [
        ("/checklist/", "", "checklist/"),
        ("/checklist/", "when/offer/", "../../checklist/"),
        ("/checklist/#top", "when/offer.html", "../checklist/#top"),
        ("/checklist/", "checklist/", "./"),
        ("/checklist/#top", "checklist/", "#top"),
        ("/when/interview/#stop", "", "when/interview.html#stop"),
        ("/", "checklist/", "../index.html"),
        ("/assets/site.css", "when/offer/", "../../assets/site.css"),
    ],
)
def test_a_link_leads_from_a_page_to_an_address(address: str, page: str, link: str) -> None:
    assert SITE.link(address, page) == link


@pytest.mark.parametrize(("page", "root"), [("", "./"), ("checklist/", "../"), ("when/offer/", "../../"), ("when/offer.html", "../")])
def test_a_page_knows_the_way_to_the_sites_root(page: str, root: str) -> None:
    assert SITE.root(page) == root


def test_an_address_is_full_where_the_site_knows_its_own() -> None:
    assert SITE.absolute("/checklist/") == "https://a.example/guide/checklist/"
    assert Site("The Guide").absolute("/checklist/") == "/checklist/"


def test_the_credit_line_is_one_line_from_one_place() -> None:
    """Pages, prints and the feed take it from here; what stands in the repository, which knows no address, says the same."""
    assert SITE.credit == "The Guide, https://a.example/guide/, CC BY 4.0"
    own = Site("The Follow-Up Guide").credit
    for name in ("README.md", "LICENSE"):
        assert re.search(rf"Credit line: +\*?{own}\b", (ROOT / name).read_text(encoding="utf-8")), name
    for path in ("docs/about.md", "docs/for-career-services.md"):
        text = (ROOT / path).read_text(encoding="utf-8")
        assert "{{ credit() }}" in text
        assert f"{own}" not in text, f"{path}: write {{{{ credit() }}}}"


def test_whoever_looks_for_the_source_finds_it_or_whom_to_ask(guide: Guide) -> None:
    page = "for-career-services/"
    assert 'href="../about/#answers"' in source(Renderer(guide, Site("The Guide")), page)
    assert 'href="https://git.example/guide"' in source(Renderer(guide, Site("The Guide", repo="https://git.example/guide")), page)


def test_what_nobody_has_said_about_answers_is_said_to_be_missing(guide: Guide) -> None:
    bare = answers(Renderer(guide, Site("The Guide")), "about/")
    assert [words in bare for words in ("Nobody is named", "No time is promised", "No date is given")] == [True] * 3
    site = Site("The Guide", contact="a@b.example", answers_within_days=1, assessed=date(2026, 11, 20))
    full = answers(Renderer(guide, site), "about/")
    assert [words in full for words in ("mailto:a@b.example", "Within 1 day.", "Fri 20 November 2026")] == [True] * 3
