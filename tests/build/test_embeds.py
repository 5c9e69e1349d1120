"""The slim pages as they are shipped: light, complete, of one origin, out of search, and true to the full page."""

import gzip
import re
from functools import lru_cache
from html import unescape
from pathlib import Path

import pytest

from macros.data.model import Guide
from macros.exports import headers

from ..conftest import SITE_URL

LIMIT, PLANNER_LIMIT, HOST_LIMIT = 14_600, 44_000, 1_400  # the host's script checks whom it believes
LOADED = re.compile(r'<(?:script src|link rel="stylesheet" href|img src)="([^"?]+)')


@pytest.fixture(scope="module")
def frames(site: Path) -> dict[str, str]:
    """Every slim page by its path on the site."""
    return {p.parent.relative_to(site).as_posix() + "/": p.read_text(encoding="utf-8") for p in (site / "embed").rglob("index.html")}


@lru_cache(maxsize=512)
def squeezed(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 9))


def loaded(site: Path, path: str, html: str) -> list[Path]:
    return [(site / path / link).resolve() for link in LOADED.findall(html)]


def test_there_is_one_for_everything(guide: Guide, frames: dict[str, str]) -> None:
    expected = {"embed/checklist/", "embed/planner/"}
    expected |= {f"embed/checklist/{stage}/" for stage in guide.stages} | {f"embed/message/{m}/" for m in guide.messages}
    assert set(frames) == expected


def test_each_is_light_with_all_that_it_loads(site: Path, frames: dict[str, str]) -> None:
    for path, html in frames.items():
        files = [site / path / "index.html", *loaded(site, path, html)]
        weight = sum(squeezed(file) for file in files)
        assert weight < (PLANNER_LIMIT if "planner" in path else LIMIT), (path, weight)
        assert len(files) <= (7 if "planner" in path else 4), path


def test_what_it_loads_is_ours_and_exists(site: Path, frames: dict[str, str]) -> None:
    for path, html in frames.items():
        for file in loaded(site, path, html):
            assert file.is_file(), (path, file)
            assert file.is_relative_to(site.resolve()), (path, file)
        assert not re.search(r"<(script(?! src=)|style|iframe|object)|\son\w+=|\sstyle=", html), path


def test_a_fold_holds_no_other_fold(frames: dict[str, str]) -> None:
    nested = re.compile(r"<details\b(?:(?!</details>).)*<details\b", re.S)
    assert not [path for path, html in frames.items() if nested.search(html)]


def test_each_names_its_full_page_and_stays_out_of_search(site: Path, guide: Guide, frames: dict[str, str]) -> None:
    for path, html in frames.items():
        assert '<meta name="robots" content="noindex">' in html, path
        canonical = re.search(r'<link rel="canonical" href="([^"]+)">', html)
        assert canonical, path
        full = canonical[1].removeprefix(SITE_URL).partition("#")[0]
        assert (site / full / "index.html").is_file(), path
        assert headers.policy(SITE_URL) in unescape(html), path
    assert "/embed/" not in (site / "sitemap.xml").read_text(encoding="utf-8")
    assert '"u":"embed/' not in (site / "search/index.js").read_text(encoding="utf-8")


def test_each_carries_the_licence_and_the_way_to_the_guide(frames: dict[str, str]) -> None:
    for path, html in frames.items():
        assert 'rel="license noopener">CC BY 4.0' in html, path
        assert '<base target="_blank">' in html, path
        assert re.search(r'<html lang="en-GB" data-root="(\.\./)+">', html), path
        assert html.count("<h1>") == 1, path


def test_the_host_script_is_tiny(site: Path) -> None:
    assert (site / "embed.js").stat().st_size < HOST_LIMIT


def test_a_sample_in_a_frame_has_the_words_of_its_page(site: Path, guide: Guide, frames: dict[str, str]) -> None:
    for message in guide.messages.values():
        article = re.compile(r'<div class="message__body" data-body>.*?</div>', re.DOTALL)
        page = (site / f"messages/{message.stage}/index.html").read_text(encoding="utf-8")
        here = article.search(frames[f"embed/message/{message.id}/"])
        there = article.search(page, page.index(f'data-message="{message.id}"'))
        assert here
        assert there
        flat = [re.sub(r"<[^>]+>|\s+", " ", found[0]).split() for found in (here, there)]
        assert flat[0] == flat[1], message.id


def test_the_page_for_career_services_is_light(site: Path) -> None:
    assert squeezed(site / "for-career-services/index.html") < 60_000
