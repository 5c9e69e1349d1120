"""A link works from every page, in a subfolder and from a folder on a stick."""

import re

import pytest

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
