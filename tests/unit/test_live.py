"""What the browser is told while an editor's files are wrong, without a server."""

from collections.abc import Callable
from typing import Any

from macros.live import Live


class Server:
    """The two things of MkDocs' server that matter here: what it builds, and what answers."""

    def __init__(self, builder: Callable[[], None]) -> None:
        self.builder = builder
        self.app: Callable[..., Any] | None = None

    def set_app(self, app: Callable[..., Any]) -> None:
        self.app = app

    def serve_request(self, environ: object, start_response: object) -> list[bytes]:
        return [b"the site"]

    def answer(self) -> str:
        assert self.app
        return b"".join(self.app({}, lambda status, headers: None)).decode()


def test_until_the_mended_site_stands_the_browser_is_told_what_was_wrong() -> None:
    during: list[str] = []
    faults = ["data/rules.yml:22: a quote is open", ""]

    def work() -> None:
        during.append(server.answer())
        if fault := faults.pop(0):
            raise SystemExit(fault)

    live = Live()
    server = Server(work)
    live.serve(server)  # type: ignore[arg-type]  # a server without its sockets
    server.builder()
    server.builder()
    assert during[0] == "the site"
    assert "data/rules.yml:22: a quote is open" in during[1]
    assert server.answer() == "the site"


def test_a_second_fault_takes_the_place_of_the_first() -> None:
    faults = ["data/rules.yml:22: a quote is open", "data/stages.yml:3: a colon is missing"]

    def work() -> None:
        raise SystemExit(faults.pop(0))

    live = Live()
    server = Server(work)
    live.serve(server)  # type: ignore[arg-type]  # a server without its sockets
    server.builder()
    server.builder()
    assert "stages.yml" in server.answer()
    assert "rules.yml" not in server.answer()
