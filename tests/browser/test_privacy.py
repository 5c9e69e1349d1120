"""Nothing leaves the browser while somebody uses a page, and nothing in use is blocked. For pages as they open: test_every_page.py."""

from urllib.parse import parse_qs, unquote, urlsplit

from playwright.sync_api import Page, expect

from tests.conftest import Opener


def used(page: Page) -> list[str]:
    """What goes out and what is blocked from now on; the icon of the tab is asked for when the browser finds time."""
    said: list[str] = []
    page.on("request", lambda request: said.append(request.url) if not request.url.endswith("/favicon.svg") else None)
    page.on("console", lambda line: said.append(line.text) if line.type in ("error", "warning") else None)
    return said


def test_what_a_reader_types_goes_nowhere(open_page: Opener, serve_url: str) -> None:
    page = open_page("messages/interview/")
    said = used(page)
    page.evaluate("document.querySelectorAll('details:not([data-send])').forEach(part => part.open = true)")
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
    assert [urlsplit(url).path.rpartition("/")[2].partition(".")[0] for url in names] == ["answer", "places", "words", "saved"]


def test_the_search_asks_the_own_site_only(open_page: Opener, serve_url: str) -> None:
    page = open_page("why/")
    said = used(page)
    page.locator("[data-search-open]").click()
    page.locator("#search-words").fill("my private worry about silence")
    expect(page.locator("[data-search-status]")).not_to_be_empty()
    assert {urlsplit(url).path.rpartition("/")[2] for url in said} == {"minisearch.js", "index.js"}
    assert all(url.startswith(serve_url) for url in said)


def test_other_ways_to_send_come_when_asked_for_and_hand_words_on_with_a_tap_only(open_page: Opener, serve_url: str) -> None:
    page = open_page("messages/interview/")
    said = used(page)
    sample = page.locator("[data-message=thank-you]")
    page.evaluate("document.querySelectorAll('details:not([data-send])').forEach(part => part.open = true)")
    page.locator("[data-fill='their name']:visible").first.fill("Ada & Bo")
    sample.get_by_text("More ways").click()
    expect(sample.get_by_text("with your tap")).to_be_visible()
    assert all(url.startswith(f"{serve_url}assets/send.") for url in said)
    assert len(said) == 1
    page.context.route(lambda url: not url.startswith(serve_url), lambda route: route.fulfill(body="elsewhere"))
    for name, host, key in (("Gmail", "mail.google.com", "su"), ("Outlook on the web", "outlook.office.com", "subject")):
        sample.get_by_role("link", name=name).click()
        expect(sample.get_by_text("Not filled in yet")).to_be_visible()
        with page.expect_popup() as opened:
            sample.get_by_role("link", name=name).click()
        address = urlsplit(opened.value.url)
        given = parse_qs(address.query)
        assert address.netloc == host
        assert "+" not in address.query, "Outlook shows it"
        assert given["body"][0].startswith("Dear Ada & Bo,\n\n")
        assert given[key][0].startswith("Thank you")


def test_a_text_message_opens_on_the_phone(open_page: Opener) -> None:
    page = open_page("messages/scheduling/")
    page.evaluate("document.querySelectorAll('details:not([data-send])').forEach(part => part.open = true)")
    sample = page.locator("[data-message=running-late-text]")
    sample.get_by_text("More ways").click()
    href = str(sample.get_by_role("link", name="Open in messages").get_attribute("href"))
    assert href.startswith("sms:?&body=")
    assert unquote(href.partition("body=")[2]) == sample.evaluate("article => FollowUp.sample.text(article).body")


def test_sharing_is_offered_where_the_browser_can(open_page: Opener) -> None:
    page = open_page("messages/interview/")
    sample = page.locator("[data-message=thank-you]")
    page.evaluate("() => { navigator.share = (given) => { window.shared = given; return Promise.reject(new Error('closed')) } }")
    sample.get_by_text("More ways").click()
    sample.get_by_role("button", name="Share…").click()
    assert not page.evaluate("window.shared"), "its gaps are named first"
    sample.get_by_role("button", name="Share…").click()
    assert sorted(page.evaluate("Object.keys(shared)")) == ["text", "title"]
    for count in (0, 1):
        sample.get_by_text("More ways").click()
        expect(sample.get_by_role("button", name="Share…")).to_have_count(count)
