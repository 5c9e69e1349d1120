"""The three engines, and a server on which it is always the same day."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from markupsafe import escape

from macros.exports import headers
from tests.conftest import SITE_URL, TODAY
from tests.engines.chromium import Chromium
from tests.engines.driver import Engine
from tests.engines.firefox import Firefox
from tests.engines.webkit import WebKit, browsers
from tests.tools import program, without
from tools.screen import Quiet, listening

CLOCK = f"""(() => {{
  const Real = Date, now = Real.parse("{TODAY}");
  window.Date = class extends Real {{
    constructor(...given) {{ super(...(given.length ? given : [now])); }}
    static now() {{ return now; }}
  }};
}})();"""


class Timeless(Quiet):
    """Serves the site with a clock that stands still, as its pages' first script: no engine needs a way of its own.

    A page's policy names the site's host, which is this server here.
    """

    def do_GET(self) -> None:  # noqa: N802 - the name is the library's
        """Answer, with the clock in what is HTML."""
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if self.path.endswith("/stopped-clock.js"):
            self.answer(CLOCK.encode(), "text/javascript")
        elif file.suffix == ".html" and file.is_file():
            page = file.read_text(encoding="utf-8").replace("<head>", '<head><script src="/stopped-clock.js"></script>', 1)
            policy, host = headers.policy(SITE_URL), headers.policy(f"http://{self.headers['Host']}")
            self.answer(page.replace(policy, host).replace(escape(policy), escape(host)).encode(), "text/html; charset=utf-8")
        else:
            super().do_GET()

    def answer(self, body: bytes, kind: str) -> None:
        """Send a whole answer."""
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture(scope="session")
def guide_url(site: Path) -> Iterator[str]:
    with listening(partial(Timeless, directory=str(site.parent))) as address:
        yield f"{address}{site.name}/"


def chromium(request: pytest.FixtureRequest, folder: Path) -> Engine:
    return Chromium(request.getfixturevalue("browser"), folder)


def firefox(request: pytest.FixtureRequest, folder: Path) -> Engine:
    return Firefox(program("firefox-esr", "firefox-esr", "firefox"), folder)


def webkit(request: pytest.FixtureRequest, folder: Path) -> Engine:
    if not browsers():
        without("WebKit's MiniBrowser", "install webkit2gtk-driver")
    return WebKit(program("Xvfb", "xvfb"), program("WebKitWebDriver", "webkit2gtk-driver"), folder)


STARTS: dict[str, Callable[[pytest.FixtureRequest, Path], Engine]] = {"chromium": chromium, "firefox": firefox, "webkit": webkit}
PRINTING = ["chromium", "firefox"]  # WebKit's driver has no command for it


@pytest.fixture(scope="session", params=STARTS)
def running(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """One browser of each engine for all journeys."""
    engine = STARTS[request.param](request, tmp_path_factory.mktemp(request.param))
    yield engine
    engine.end()


@pytest.fixture
def engine(running: Engine) -> Engine:
    """An engine that remembers nothing of the journey before."""
    for file in running.downloads.iterdir():
        if file.is_file():
            file.unlink()
    running.fresh()
    return running
