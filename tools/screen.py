"""A built site in a browser, for README's picture and for what `make bench` measures; tests start the same programs."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import which
from threading import Thread

from playwright.sync_api import Browser, Playwright, sync_playwright

# The shell comes first: the same engine without a browser around it, and a test takes half of the time.
CHROMIUMS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "chrome")
# Chromium as root needs no sandbox; the rest keeps it from calling home, which a closed network would answer with errors.
FLAGS = "no-sandbox disable-gpu disable-quic no-first-run disable-background-networking disable-component-update disable-sync"


def chromium(play: Playwright) -> Browser:
    """Start an installed Chromium or Chrome, or else the one that Playwright has brought; playwright's Error where there is none."""
    program = next(filter(None, map(which, CHROMIUMS)), None)
    return play.chromium.launch(executable_path=program, args=[f"--{flag}" for flag in FLAGS.split()])


class Quiet(SimpleHTTPRequestHandler):
    """A server that does not write each request."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def listening(handler: Callable[..., SimpleHTTPRequestHandler]) -> Iterator[str]:
    """A server on loopback; its address is another origin than that of each other server."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()  # how long its end is waited for, in seconds
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def shown(site: Path) -> Iterator[tuple[Browser, str]]:
    """A browser, and the address at which it finds the site, on loopback."""
    with listening(partial(Quiet, directory=str(site))) as address, sync_playwright() as play:
        browser = chromium(play)
        yield browser, address
        browser.close()
