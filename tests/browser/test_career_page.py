"""The page for career offices: each way has one thing to copy first, and a button that copies it."""

from playwright.sync_api import expect

from tests.conftest import SITE_URL, Opener

PATH = "for-career-services/"
CLIPBOARD = ["clipboard-read", "clipboard-write"]


def test_the_first_thing_to_copy_is_the_full_address(open_page: Opener) -> None:
    page = open_page(PATH, permissions=CLIPBOARD)
    first = page.locator("pre").first
    first.get_by_role("button", name="Copy").click()
    expect(first.get_by_text("Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == SITE_URL


def test_what_is_opened_has_its_buttons_too(open_page: Opener) -> None:
    page = open_page(f"{PATH}#link-when-interview", permissions=CLIPBOARD)
    kit = page.locator("#link-when-interview")
    expect(kit).to_be_visible()
    expect(kit.get_by_role("button")).to_have_count(6)
    names = [button.get_attribute("aria-label") for button in kit.get_by_role("button").all()]
    assert names == ["Copy Address", "Copy HTML", "Copy Markdown", "Copy Embed", "Copy Without a script", "Copy Citation"]
    kit.get_by_role("button", name="Copy Embed").click()
    expect(kit.get_by_text("Copied").locator("visible=true")).to_have_count(1)
    text = str(page.evaluate("navigator.clipboard.readText()"))
    assert text.startswith(f'<a href="{SITE_URL}embed/checklist/interview/" data-follow-up-embed>')
    assert page.locator("#link-offer button").count() == 0


def test_what_has_changed_is_in_sight(open_page: Opener) -> None:
    expect(open_page(PATH).locator("main a", has_text="what has changed").first).to_be_in_viewport()


def test_what_a_purchaser_asks_for_is_in_sight(open_page: Opener) -> None:
    main = open_page(PATH).locator("main")
    for place in ("accessibility-report/", "facts/", "#licence"):
        expect(main.locator(f'p a[href$="{place}"]').first).to_be_in_viewport()


def test_without_scripts_there_is_no_button_and_the_code_stays(open_page: Opener) -> None:
    page = open_page(PATH, js=False)
    assert page.get_by_role("button", name="Copy").count() == 0
    expect(page.locator("pre").first).to_contain_text(SITE_URL)


def test_each_of_the_five_ways_leads_to_its_place(open_page: Opener) -> None:
    page = open_page(PATH)
    for link in page.locator(".choose a").all():
        link.click()
        place = page.locator(str(link.get_attribute("href")))
        expect(place).to_be_in_viewport()
    assert page.locator(".choose a").count() == 5
