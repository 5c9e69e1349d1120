"""Nothing leaves the browser: no request to anybody else, no cookie, nothing stored; and nothing in use is blocked."""

from urllib.parse import urlsplit

from playwright.sync_api import Page

from tests.browser.visited import Visit
from tests.conftest import Opener

Visits = dict[str, Visit]


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


def used(page: Page) -> list[str]:
    """What goes out and what is blocked from now on; the icon of the tab is asked for when the browser finds time."""
    said: list[str] = []
    page.on("request", lambda request: said.append(request.url) if not request.url.endswith("/favicon.svg") else None)
    page.on("console", lambda line: said.append(line.text) if line.type in ("error", "warning") else None)
    return said


def test_what_a_reader_types_goes_nowhere(open_page: Opener, serve_url: str) -> None:
    page = open_page("messages/interview/")
    said = used(page)
    page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
    for box in page.locator("[data-fill]:visible").all():
        box.fill("2026-11-19" if box.get_attribute("type") == "date" else "Something private")
    page.locator("[data-copy=body]").first.click()
    page.locator("[data-copy=body]").first.click()
    page.wait_for_timeout(100)
    assert said == []
    assert not page.context.cookies()


def test_the_planner_asks_for_the_same_files_whatever_it_is_told_and_stores_nothing(open_page: Opener) -> None:
    asked = set()
    for stage, region in {"interview": "GB", "offer": "CA"}.items():
        page = open_page("planner/")
        said = used(page)
        page.locator("form.planner__form [name=stage]").select_option(stage)
        page.locator("form.planner__form [name=on]").fill("2026-11-19")
        page.locator("form.planner__form [name=region]").select_option(region)
        page.evaluate("new Promise(done => FollowUp.need('places', () => FollowUp.need('words', done)))")
        asked.add(tuple(sorted(said)))
        assert page.evaluate("localStorage.length") == 0
    (names,) = asked
    assert [urlsplit(url).path.rpartition("/")[2].partition(".")[0] for url in names] == ["keep", "places", "words", "saved"]


def test_the_search_asks_the_own_site_only(open_page: Opener, serve_url: str) -> None:
    page = open_page("why/")
    said = used(page)
    page.locator("[data-search-open]").click()
    page.locator("#search-words").fill("my private worry about silence")
    page.wait_for_timeout(300)
    assert {urlsplit(url).path.rpartition("/")[2] for url in said} == {"minisearch.js", "index.js"}
    assert all(url.startswith(serve_url) for url in said)
