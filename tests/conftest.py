"""What tests share: the data, one strict build for all who run side by side, a server on loopback, and one browser."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, BrowserContext, Error, Page, expect, sync_playwright

from macros.data.faults import DataError
from macros.data.load import load_guide
from macros.data.model import Guide
from tests.live import live
from tests.tools import without
from tools.screen import Quiet, chromium, listening

ROOT = Path(__file__).parent.parent
SITE_URL = "https://follow-up.example/guide/"
DATE = "1795305600"  # 22 November 2026, in place of the commit's date: a build in a test must not depend on the clock
TODAY = "2026-11-30T10:00:00"  # a Monday: what a page answers must not depend on the day of the run
expect.set_options(timeout=30_000)  # as long as Playwright's other waits: two busy cores are slow, and that is no fault


def build(project: Path, target: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """A strict build of a project into a folder, with an environment that does not depend on the machine."""
    settings = {"SITE_URL": SITE_URL, "SITE_DIR": str(target), "SOURCE_DATE_EPOCH": DATE, "NO_MKDOCS_2_WARNING": "1"}
    kept = {key: os.environ[key] for key in ("PATH", "HOME", "LANG") if key in os.environ}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    return subprocess.run(command, cwd=project, env={**kept, **settings, **environment}, capture_output=True, text=True, timeout=180)


def pytest_configure(config: pytest.Config) -> None:
    """Data that can't be read ends the run with its sentences, and not with a trace for each file of tests."""
    if not hasattr(config, "workerinput"):
        try:
            load_guide(ROOT / "data")
        except DataError as error:
            raise pytest.UsageError(str(error)) from None


@pytest.fixture(scope="session")
def guide() -> Guide:
    return live()


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """A folder that is made once in a run: by the first of the parallel workers that wants it, while the others wait."""
    own = factory.getbasetemp()
    folder = own.parent if os.environ.get("PYTEST_XDIST_WORKER") else own
    with FileLock(folder / f"{name}.lock"):
        if not (folder / f"{name}.made").exists():
            make(folder / name)
            (folder / f"{name}.made").touch()
    return folder / name


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as it is shipped, built once under a sub-folder's address. BUILT_SITE names one that is built already."""
    if os.environ.get("BUILT_SITE"):
        return Path(os.environ["BUILT_SITE"])

    def make(folder: Path) -> None:
        done = build(ROOT, folder / "guide")
        assert done.returncode == 0, done.stderr
        assert "WARNING" not in done.stderr, done.stderr

    return once(tmp_path_factory, "built", make) / "guide"


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Serves a folder on loopback until the end of the run."""
    with ExitStack() as running:
        yield lambda folder: running.enter_context(listening(partial(Quiet, directory=str(folder))))


@pytest.fixture(scope="session")
def serve_url(site: Path, serve: Callable[[Path], str]) -> str:
    """The address of the built site, below a sub-folder as its own address says."""
    return serve(site.parent) + site.name + "/"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, one for all tests of a worker."""
    with sync_playwright() as play:
        try:
            running = chromium(play)
        except Error as error:
            without("Chromium", f"run `make tools` ({error.message.splitlines()[0]})")
        yield running
        running.close()


Opener = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser, serve_url: str) -> Iterator[Opener]:
    """Opens a page of the site by its path, in a context of its own that ends with the test.

    It is always the same day there, unless `today` names another (or is empty: the machine's); `before` has the page while it is empty.
    """
    contexts: list[BrowserContext] = []

    def opened(
        path: str = "",
        *,
        scheme: str = "light",
        width: int = 1280,
        height: int = 900,
        js: bool = True,
        today: str = TODAY,
        before: Callable[[Page], None] = lambda page: None,
        **more: Any,
    ) -> Page:
        view: Any = {"width": width, "height": height}
        theme: Any = scheme
        context = browser.new_context(color_scheme=theme, viewport=view, java_script_enabled=js, locale="en-GB", **more)
        contexts.append(context)
        page = context.new_page()
        if today:
            page.clock.set_fixed_time(today)
        before(page)
        page.goto(path if "://" in path else serve_url + path.lstrip("/"))
        return page

    yield opened
    for context in contexts:
        context.close()


def pytest_sessionfinish(session: pytest.Session) -> None:
    """On the machine that decides, nothing may be left out: a test that was skipped fails the run."""
    reporter: Any = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("CI") and reporter and reporter.stats.get("skipped") and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Say why a run without a failure failed."""
    if os.environ.get("CI") and (skipped := terminalreporter.stats.get("skipped")):
        terminalreporter.write_line(f"{len(skipped)} skipped: in CI nothing may be, so this run failed.", red=True)
