"""One round through all pages for the tests that only read what was found there."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.visited import Visit, visits


@pytest.fixture(scope="session")
def visited(browser: Browser, site: Path, serve_url: str) -> dict[str, Visit]:
    return visits(browser, site, serve_url)
