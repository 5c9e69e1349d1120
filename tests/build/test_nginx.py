"""The nginx configuration that we ship serves the site as it should: started here, and asked."""

import gzip
import http.client
import os
from collections.abc import Callable, Iterator
from contextlib import closing
from html import unescape
from pathlib import Path
from shutil import which
from urllib.parse import urljoin, urlsplit

import pytest

from macros.exports import headers
from tests.build.project import asset
from tests.conftest import SITE_URL
from tools.nginx import running

KEPT_SHORT = "public, max-age=300"  # a mended date must reach readers the same day
Ask = Callable[..., tuple[int, dict[str, str], bytes]]


@pytest.fixture(scope="module")
def address(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    if not which("nginx", path=f"{os.environ['PATH']}:/usr/sbin") and not os.environ.get("CI"):
        pytest.skip("nginx is not installed")
    with running(site, tmp_path_factory.mktemp("nginx")) as found:
        yield found


@pytest.fixture(scope="module")
def ask(address: str) -> Ask:
    def asked(path: str, method: str = "GET", **sent: str) -> tuple[int, dict[str, str], bytes]:
        parts = urlsplit(urljoin(address, path))
        target = parts.path + (f"?{parts.query}" if parts.query else "")
        with closing(http.client.HTTPConnection(parts.netloc, timeout=60)) as connection:
            connection.request(method, target, headers={key.replace("_", "-"): value for key, value in sent.items()})
            answer = connection.getresponse()
            return answer.status, {key.lower(): value for key, value in answer.getheaders()}, answer.read()

    return asked


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("", "text/html; charset=utf-8"),
        ("when/interview/", "text/html; charset=utf-8"),
        ("embed.js", "text/javascript; charset=utf-8"),
        ("data/guide.json", "application/json; charset=utf-8"),
        ("messages/thank-you.txt", "text/plain; charset=utf-8"),
        ("handouts/checklist-a4.pdf", "application/pdf"),
        ("sitemap.xml", "text/xml; charset=utf-8"),
    ],
)
def test_each_kind_of_file_is_served_as_what_it_is(ask: Ask, path: str, kind: str) -> None:
    status, said, _ = ask(path)
    assert (status, said["content-type"]) == (200, kind)


def test_every_suffix_on_the_site_has_a_type(site: Path, ask: Ask) -> None:
    one_of_each = {file.suffix: file.relative_to(site).as_posix() for file in site.rglob("*.*") if file.is_file()}
    unknown = [suffix for suffix, path in one_of_each.items() if ask(path)[1]["content-type"].startswith("application/octet")]
    assert not unknown, "Add these suffixes to `types` in deploy/nginx.conf"


def test_words_are_squeezed_and_come_back_the_same(ask: Ask, site: Path) -> None:
    _, said, body = ask("when/interview/", accept_encoding="gzip")
    assert said["content-encoding"] == "gzip"
    assert "accept-encoding" in said["vary"].lower()
    assert gzip.decompress(body) == (site / "when/interview/index.html").read_bytes()
    assert "content-encoding" not in ask("when/interview/")[1]


def test_versioned_files_are_kept_for_a_year_and_the_rest_for_minutes(ask: Ask, site: Path) -> None:
    for path in ("assets/site.css", "assets/base.js", "assets/embed.js", "assets/js/data.js"):
        assert ask(asset(site, path))[1]["cache-control"] == headers.KEPT_LONG, path
    for path in ("", "when/interview/", "data/guide.json", "assets/vendor/minisearch.js", "embed.js?v=0123456789", "when/?v0123456789.css"):
        assert ask(path)[1]["cache-control"] == KEPT_SHORT, path


@pytest.mark.parametrize("path", ["assets/site.v0123456789.css", "assets/js/data.v0123456789.js", "assets/site.css", "x.v0123456789.js"])
def test_a_version_that_is_not_there_is_never_kept(ask: Ask, path: str) -> None:
    """Asked in the middle of an upload, or by a stranger: a cache in between must not pin the answer."""
    status, said, _ = ask(path)
    assert status == 404
    assert "cache-control" not in said


def test_a_page_that_has_not_changed_is_not_sent_again(ask: Ask) -> None:
    first = ask("when/interview/")[1]
    status, _, body = ask("when/interview/", if_none_match=first["etag"])
    assert (status, body) == (304, b"")


def test_every_answer_carries_the_headers_of_the_list(ask: Ask) -> None:
    for path in ("", "when/interview/", "planner/", "embed/checklist/", "data/guide.json", "handouts/checklist-a4.pdf", "not-here/"):
        said = ask(path)[1]
        assert {name: said.get(name.lower()) for name in headers.ALWAYS} == headers.ALWAYS, path


def test_only_embeds_may_stand_in_other_sites(ask: Ask, address: str) -> None:
    for path in ("", "when/interview/", "planner/", "checklist/", "not-here/", "data/guide.json"):
        assert ask(path)[1]["content-security-policy"] == headers.own_frames(address), path
    assert ask("embed/checklist/")[1]["content-security-policy"] == headers.policy(address)
    assert "content-security-policy" not in ask("handouts/checklist-a4.pdf")[1]


def test_only_the_data_is_open_to_other_sites_scripts(ask: Ask) -> None:
    assert ask("data/guide.json")[1]["access-control-allow-origin"] == headers.OPEN
    assert "access-control-allow-origin" not in ask("")[1]


def test_what_is_not_there_gets_our_own_page(ask: Ask, site: Path) -> None:
    for path in ("not-here/", "when/not-here", "handouts/", "_headers", ".follow-up-guide-build", "%2e%2e/private"):
        status, said, body = ask(path)
        assert status == 404, path
        assert body == (site / "404.html").read_bytes()
        assert "cache-control" not in said, "A page that is missing today may exist tomorrow"


def test_an_address_without_its_last_slash_leads_on(ask: Ask) -> None:
    status, said, _ = ask("when/interview")
    assert status == 301
    assert said["location"].endswith("/when/interview/")
    assert "://" not in said["location"], "A full address would be wrong behind a proxy"


def test_the_site_only_gives_and_takes_nothing(ask: Ask) -> None:
    assert ask("when/interview/", "HEAD")[0] == 200
    assert ask("when/interview/", "POST")[0] == 405


def test_the_version_of_the_server_is_nobodys_business(ask: Ask) -> None:
    assert ask("")[1]["server"] == "nginx"


def test_pages_ask_for_the_same_policy_in_their_own_head(site: Path) -> None:
    for page in ("index.html", "404.html", "when/interview/index.html", "embed/checklist/index.html"):
        text = unescape((site / page).read_text(encoding="utf-8"))
        assert f'content="{headers.policy(SITE_URL)}"' in text, page
        assert f'<meta name="referrer" content="{headers.ALWAYS["Referrer-Policy"]}">' in text, page
