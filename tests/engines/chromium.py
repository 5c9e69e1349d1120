"""Chromium, by Playwright: the browser that all other tests use."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Error, Frame, Page

from tests.engines.driver import Engine
from tests.print.paper import Paper


class Chromium(Engine):
    """One context of a browser that runs already."""

    name = "chromium"
    context: BrowserContext | None = None
    page: Page
    view: Frame

    def __init__(self, browser: Browser, downloads: Path) -> None:
        self.browser, self.downloads = browser, downloads

    def fresh(self, width: int = 1280) -> None:
        self.end()
        self.context = self.browser.new_context(viewport={"width": width, "height": 900}, locale="en-GB")
        self.page = self.context.new_page()
        self.view = self.page.main_frame
        self.page.on("download", lambda file: file.save_as(self.downloads / file.suggested_filename))

    def open(self, url: str) -> None:
        self.page.goto(url)
        self.view = self.page.main_frame

    def inside(self) -> None:
        self.view = self.page.frames[1]
        self.view.wait_for_load_state()

    def opened(self) -> None:
        if len(self.page.context.pages) < 2:
            self.page.context.wait_for_event("page")
        self.view = self.page.context.pages[1].main_frame
        self.view.wait_for_url("http**")

    def others(self) -> list[str]:
        found = self.page.context.pages[1:]
        for page in found:
            page.wait_for_url("**")
        addresses = [page.url for page in found]
        for page in found:
            page.close()
        return addresses

    def run(self, script: str, *values: Any) -> Any:
        try:
            return self.view.evaluate(f"values => ({script})(...values)", list(values))
        except Error as error:
            if "navigation" not in error.message:
                raise
            self.view.wait_for_load_state()  # it was asked while a link led on
            return self.view.evaluate(f"values => ({script})(...values)", list(values))

    def click(self, selector: str) -> None:
        self.view.locator(selector).first.click()

    def type(self, selector: str, words: str) -> None:
        self.view.locator(selector).first.press_sequentially(words)

    def paper(self, size: Paper = "A4") -> bytes:
        return self.page.pdf(format=size, print_background=True)

    def end(self) -> None:
        if self.context:
            self.context.close()
