"""Every internal link of the built site leads somewhere, raw HTML and templates included."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from macros.data.model import Guide
from tests.conftest import SITE_URL
from tests.links.checker import Site


@pytest.fixture(scope="module")
def checked(site: Path) -> Site:
    return Site(site, SITE_URL)


def test_no_link_picture_anchor_id_or_leftover_is_wrong(checked: Site) -> None:
    problems = [f"{page}: {problem}" for page, problem in checked.problems()]
    assert not problems, f"{len(problems)} problems:\n" + "\n".join(problems[:60])


def test_every_page_is_looked_at(checked: Site, guide: Guide) -> None:
    assert len(checked.pages) > 3 * len(guide.stages)
    assert sum(len(page.links) for page in checked.pages.values()) > 1000


def test_the_page_that_is_not_found_links_from_any_depth(site: Path, checked: Site) -> None:
    root = urlsplit(SITE_URL).path
    links = [link for _, link in checked.pages[site / "404.html"].links]
    inside = [link for link in links if "://" not in link and not link.startswith("#")]
    assert inside
    assert all(link.startswith(root) for link in inside), inside


def test_the_site_map_holds_every_page_and_no_embed(site: Path, checked: Site) -> None:
    listed = set(re.findall(r"<loc>(.*?)</loc>", (site / "sitemap.xml").read_text(encoding="utf-8")))
    pages = {
        SITE_URL + path.relative_to(site).as_posix().removesuffix("index.html")
        for path, page in checked.pages.items()
        if path.name != "404.html" and not page.moved and not path.relative_to(site).as_posix().startswith("embed/")
    }
    assert listed == pages


def test_frames_and_moved_pages_ask_not_to_be_listed_and_all_other_pages_may_be(site: Path, checked: Site) -> None:
    for path, page in checked.pages.items():
        name = path.relative_to(site).as_posix()
        assert ("noindex" in page.robots) == (name.startswith("embed/") or bool(page.moved)), name


def test_links_to_other_sites_are_secure_or_named_in_the_data(checked: Site, guide: Guide) -> None:
    plain = {source.url for source in guide.sources.values() if source.url.startswith("http://")}
    for path, page in checked.pages.items():
        found = [link for _, link in page.links if link.startswith("http:") and link not in plain]
        assert not found, f"{path}: {found}"


SOUND = '<main><h1 id="top">A</h1><a href="#top">a</a></main>'
BAD = {
    "a dead link": ('<a href="../nowhere/">x</a>', "the file is not there"),
    "a dead picture": ('<img src="x.png" alt="">', "the file is not there"),
    "a dead picture of several": ('<img srcset="a.png 1x" alt="">', "the file is not there"),
    "a dead script": ('<script src="../x.js"></script>', "the file is not there"),
    "a dead anchor": ('<a href="#nowhere">x</a>', "#nowhere is not on that page"),
    "a dead anchor on another page": ('<a href="../#nowhere">x</a>', "#nowhere is not on that page"),
    "a link out of the site's folder": ('<a href="/">x</a>', "leaves the site's folder"),
    "an empty link": ('<a href="">x</a>', "is empty"),
    "a script for a link": ('<a href="javascript:alert(1)">x</a>', "must be a web address"),
    "a folder without its slash": ('<a href="../page">x</a>', "must end with /"),
    "an id twice": ('<p id="top">x</p>', 'id="top" stands 2 times'),
    "a label for nothing": ('<label for="x">x</label>', 'for="x" names no element'),
    "a description that is not there": ('<p aria-describedby="x">x</p>', 'aria-describedby="x" names no element'),
    "a picture without words": ('<img src="../">', "has no alt text"),
    "a macro that was not called": ("<p>{{ cite() }}</p>", "left over in the text"),
    "a macro's failure": ("<p>Macro Rendering Error</p>", "left over in the text"),
    "a value that was not there": ("<p>After None days</p>", "left over in the text"),
    "a value that was not there, in an attribute": ('<p title="None">x</p>', 'left over in <p title="None">'),
    "a word escaped twice": ("<p>Q&amp;amp;A</p>", "left over in the text"),
}


@pytest.mark.parametrize("what", BAD)
def test_the_checker_finds(what: str, tmp_path: Path) -> None:
    markup, sentence = BAD[what]
    (tmp_path / "page").mkdir()
    (tmp_path / "index.html").write_text(SOUND, encoding="utf-8")
    (tmp_path / "page" / "index.html").write_text(SOUND + markup, encoding="utf-8")
    found = [f"{page}: {problem}" for page, problem in Site(tmp_path, "https://example.org/guide/").problems()]
    assert len(found) == 1, found
    assert sentence in found[0]


def test_the_checker_is_content_with_a_sound_page(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(SOUND + '<code>{{ cite("x") }}</code><a href="https://a.example/">x</a>', encoding="utf-8")
    assert not list(Site(tmp_path, "https://example.org/guide/").problems())
