"""The link check finds the addresses, tells gone from shut, and keeps its exceptions honest; asked on loopback only."""

from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from tools import check_external_links as check


class Odd(BaseHTTPRequestHandler):
    """Answers /410 with 410."""

    def do_GET(self) -> None:
        self.send_response(int(self.path.strip("/")))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def odd() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Odd)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(("code", "gone"), [(200, False), (403, False), (404, True), (410, True), (429, False), (503, False)])
def test_gone_fails_and_shut_is_told(odd: str, code: int, gone: bool) -> None:
    answer = check.ask(f"{odd}{code}")
    assert answer.gone == gone
    assert bool(answer.said) == (code != 200)


def test_a_server_that_does_not_answer_is_told() -> None:
    answer = check.ask("http://127.0.0.1:9/", seconds=1)
    assert answer.said
    assert not answer.gone


def test_addresses_are_found_in_prose_and_data_once_and_without_examples(tmp_path: Path) -> None:
    file = tmp_path / "page.md"
    file.write_text(
        "See <https://a.test/x>, [b](https://b.test/y#part) and https://a.test/x. url: https://c.test/\n"
        "Not https://example.org/, https://careers.example.edu/x or https://…/embed/.",
        encoding="utf-8",
    )
    assert check.addresses([file]) == ["https://a.test/x", "https://b.test/y", "https://c.test/"]


def test_every_exception_has_a_reason_and_a_day(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    told, _ = check.excused(date(2026, 11, 22))
    assert all(len(reason) > 10 for reason in told.values())
    listed = tmp_path / "list.toml"
    entry = '[[exception]]\naddress = "https://a.test/"\nreason = "says 404 to machines"\nlooked = 2025-01-01\n'
    listed.write_text(entry, encoding="utf-8")
    monkeypatch.setattr(check, "EXCEPTIONS", listed)
    told, wrong = check.excused(date(2026, 11, 22))
    assert told == {"https://a.test/": "says 404 to machines"}
    assert len(wrong) == 1
