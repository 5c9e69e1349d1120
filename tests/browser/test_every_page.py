"""What holds on every page as it opens, from one round through all of them: nobody else is asked, and nothing is lost when things grow."""

from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from tests.browser.visited import Visit, visits

Visits = dict[str, Visit]


@pytest.fixture(scope="module")
def visited(browser: Browser, site: Path, serve_url: str) -> Visits:
    return visits(browser, site, serve_url)


def test_no_page_asks_anybody_else_for_anything(visited: Visits, serve_url: str) -> None:
    own = urlsplit(serve_url).netloc
    strange = {path: urls for path, visit in visited.items() if (urls := [url for url in visit.requests if urlsplit(url).netloc != own])}
    assert not strange


def test_no_page_sets_a_cookie_or_stores_anything(visited: Visits) -> None:
    assert not {path: visit.facts["storage"] for path, visit in visited.items() if visit.facts["storage"] or visit.cookies}


def test_no_page_has_an_error_or_something_that_its_policy_blocks(visited: Visits) -> None:
    faults = {path: visit.faults for path, visit in visited.items() if visit.faults and path != "404.html"}
    assert not faults


def test_no_page_makes_more_requests_than_it_needs(visited: Visits) -> None:
    assert not {path: visit.requests for path, visit in visited.items() if len(visit.requests) > 13}


def test_headings_are_in_order_on_every_page(visited: Visits) -> None:
    problems = []
    for path, visit in visited.items():
        levels = visit.facts["headings"]
        problems += [f"/{path}: {levels.count(1)} main headings"] if levels.count(1) != 1 and not path.startswith("embed/") else []
        problems += [f"/{path}: from h{a} to h{b}" for a, b in pairwise(levels) if b > a + 1]
    assert not problems, "\n".join(problems)


def test_what_can_be_tapped_is_24_pixels_high_and_wide(visited: Visits) -> None:
    problems = {path: visit.facts["small"] for path, visit in visited.items() if visit.facts["small"]}
    assert not problems


def test_no_page_scrolls_sideways_at_320_pixels(visited: Visits) -> None:
    assert not {path: visit.too_wide for path, visit in visited.items() if visit.too_wide}


def test_no_page_scrolls_sideways_with_the_readers_own_spacing(visited: Visits) -> None:
    assert not {path: visit.too_wide_spaced for path, visit in visited.items() if visit.too_wide_spaced}


def test_no_page_scrolls_sideways_with_letters_twice_as_large(visited: Visits) -> None:
    assert not {path: visit.too_wide_doubled for path, visit in visited.items() if visit.too_wide_doubled}
