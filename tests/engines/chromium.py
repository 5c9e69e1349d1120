"""Chromium, by Playwright: the browser that all other tests use."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Error, Page

from tests.engines.driver import Engine
from tests.print.paper import Paper


class Chromium(Engine):
    """One context of a browser that runs already."""

    name = "chromium"
    context: BrowserContext | None = None
    page: Page

    def __init__(self, browser: Browser, downloads: Path) -> None:
        self.browser, self.downloads = browser, downloads

    def fresh(self, width: int = 1280) -> None:
        self.end()
        self.context = self.browser.new_context(viewport={"width": width, "height": 900}, locale="en-GB")
        self.page = self.context.new_page()
        self.page.on("download", lambda file: file.save_as(self.downloads / file.suggested_filename))

    def open(self, url: str) -> None:
        self.page.goto(url)

    def run(self, script: str, *values: Any) -> Any:
        try:
            return self.page.evaluate(f"values => ({script})(...values)", list(values))
        except Error as error:
            if "navigation" not in error.message:
                raise
            self.page.wait_for_load_state()  # it was asked while a link led on
            return self.page.evaluate(f"values => ({script})(...values)", list(values))

    def click(self, selector: str) -> None:
        self.page.locator(selector).first.click()

    def type(self, selector: str, words: str) -> None:
        self.page.locator(selector).first.press_sequentially(words)

    def paper(self, size: Paper = "A4") -> bytes:
        return self.page.pdf(format=size, print_background=True)

    def end(self) -> None:
        if self.context:
            self.context.close()
