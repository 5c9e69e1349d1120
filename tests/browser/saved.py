"""What tests do with the list of saved applications: save, look, act, take out, bring in."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

PLAN = "#stage=interview&on=2026-11-19&by=2026-11-27"


def save(page: Page, role: str, company: str = "", fragment: str = PLAN) -> None:
    page.evaluate("hash => { location.hash = hash }", fragment)
    told = dict(part.split("=") for part in fragment[1:].split("&"))
    expect(page.locator("#plan-stage")).to_have_value("/".join(filter(None, [told["stage"], told.get("case")])))
    expect(page.locator("#plan-on")).to_have_value(told["on"])
    page.locator("#keep-role").fill(role)
    page.locator("#keep-company").fill(company)
    page.get_by_role("button", name="Save on this device").click()
    expect(page.locator("[data-kept-status]")).not_to_be_empty()


def listed(page: Page) -> list[str]:
    """The names in the list, those too that are below the screen and not drawn yet."""
    return [name.strip() for name in page.locator("[data-application] h3").all_text_contents()]


def told(page: Page) -> str:
    return page.locator("[data-kept-status]").inner_text()


def stored(page: Page) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = page.evaluate("Object.values(localStorage).map(JSON.parse)")
    return found


def act(page: Page, name: str, index: int = 0) -> None:
    page.locator("[data-application]").nth(index).get_by_role("button", name=name).click()


def downloaded(page: Page, button: str) -> bytes:
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button).click()
    return Path(waiting.value.path()).read_bytes()


def import_file(page: Page, name: str, content: str | bytes) -> str:
    data = content if isinstance(content, bytes) else content.encode()
    page.evaluate("document.querySelector('[data-kept-status]').textContent = ''")
    page.locator("#plan-import").set_input_files({"name": name, "mimeType": "text/plain", "buffer": data})
    expect(page.locator("[data-kept-status]")).not_to_be_empty()
    return told(page)
