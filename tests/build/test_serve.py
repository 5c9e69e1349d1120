"""`make serve` is where editors live: it shows the pages, says what is wrong in words, and goes on."""

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest

from tests.build import project
from tools.nginx import free_port


def until(what: str, answer: object, seconds: float = 120) -> None:
    """Wait for something to become true."""
    assert callable(answer)
    end = time.monotonic() + seconds
    while not answer():
        assert time.monotonic() < end, f"never came: {what}"
        time.sleep(0.2)


class Served:
    """A project that is being served."""

    def __init__(self, folder: Path, address: str, log: Path) -> None:
        self.folder, self.address, self.log = folder, address, log

    def page(self, path: str) -> str:
        """A page as it is served now; empty while nobody listens."""
        try:
            with urlopen(f"http://{self.address}/{path}", timeout=30) as answer:
                return str(answer.read().decode())
        except HTTPError as error:
            return str(error.read().decode())
        except (URLError, ConnectionError, TimeoutError):
            return ""

    def said(self) -> str:
        """All that the window shows."""
        return self.log.read_text(encoding="utf-8")


@contextmanager
def serving(folder: Path) -> Iterator[Served]:
    """`make serve` in a folder, until an editor ends it."""
    address, log = f"127.0.0.1:{free_port()}", folder.parent / "log"
    with log.open("w", encoding="utf-8") as file:
        process = subprocess.Popen(
            project.make("serve", f"ADDRESS={address}"),
            cwd=folder, env=project.environment(SITE_URL="https://follow-up.example/guide/"),
            stdin=subprocess.DEVNULL, stdout=file, stderr=file, start_new_session=True,
            preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),  # a shell's background job would ignore it
        )  # fmt: skip
        try:
            here = Served(folder, address, log)
            until("the first page", lambda: here.page("") or process.poll() is not None)
            assert process.poll() is None, here.said()
            yield here
        finally:
            os.killpg(process.pid, signal.SIGINT)  # as an editor ends it, so that it clears up
            process.wait(30)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(project.copy(tmp_path_factory.mktemp("serve") / "guide")) as here:
        yield here


def test_pages_reload_by_themselves_and_no_policy_stops_that(served: Served) -> None:
    page = served.page("when/interview/")
    assert "livereload" in page
    assert "Content-Security-Policy" not in page


def test_a_slip_stands_in_the_browser_at_every_address_and_the_next_save_mends_it(served: Served) -> None:
    rules = served.folder / "data" / "rules.yml"
    kept = rules.read_text(encoding="utf-8")
    rules.write_text(kept.replace("unit: working days", "unit: working dayz", 1), encoding="utf-8")
    until("the sentence in the window", lambda: "Did you mean 'working days'?" in served.said())
    for path in ("", "when/applied/"):
        until("the sentence in the browser", lambda path=path: "Did you mean &#x27;working days&#x27;?" in served.page(path))
    assert 'http-equiv="refresh"' in served.page("planner/"), "the page asks again until the site is back"
    assert "Traceback" not in served.said()
    rules.write_text(kept.replace("title: Ask whether it arrived", "title: Ask if it has arrived"), encoding="utf-8")
    until("the mended page", lambda: "Ask if it has arrived" in served.page("when/applied/"))


def test_settings_that_cannot_be_read_are_told_too(served: Served) -> None:
    settings = served.folder / "mkdocs.yml"
    kept = settings.read_text(encoding="utf-8")
    settings.write_text(kept.replace("strict: ", "strict: [", 1), encoding="utf-8")
    until("the sentence", lambda: "Something is wrong" in served.page(""))
    settings.write_text(kept, encoding="utf-8")
    until("the mended page", lambda: "Something is wrong" not in served.page("") != "")


def test_it_starts_on_data_that_is_wrong(tmp_path: Path) -> None:
    folder = project.copy(tmp_path / "guide")
    vocabulary = folder / "data" / "vocabulary.yml"
    kept = vocabulary.read_text(encoding="utf-8")
    vocabulary.write_text(kept.replace("kind: date", "kind: dat", 1), encoding="utf-8")
    with serving(folder) as here:
        assert "vocabulary.yml" in here.page("")
        vocabulary.write_text(kept, encoding="utf-8")
        until("the site", lambda: "livereload" in here.page("when/applied/"))
