"""The feed and the plain samples as they are shipped: true to their schema, to the pages, and to the address of the site."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from ..conftest import SITE_URL


@pytest.fixture(scope="module")
def feed(site: Path) -> Any:
    return json.loads((site / "data/guide.json").read_text(encoding="utf-8"))


def test_it_keeps_to_the_schema_beside_it(site: Path, feed: Any) -> None:
    schema = json.loads((site / "data/guide.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(feed)


def test_the_contract_that_other_programs_rely_on(feed: Any) -> None:
    assert re.fullmatch(r"1\.\d+", feed["version"])
    assert {"stages", "messages", "sources", "regions", "questions", "licence", "reviewed", "gate"} <= set(feed)
    rule_keys = {"id", "event", "action", "wait", "channels", "max_messages", "messages", "sources", "disputed", "regions"}
    units = {"minutes", "hours", "working days", "days", "weeks", "months"}
    for stage in feed["stages"]:
        assert {"id", "title", "question", "rules"} <= set(stage)
        for rule in stage["rules"]:
            assert rule_keys <= set(rule)
            assert set(rule["wait"]) == {"default", "min", "max", "unit"}
            assert rule["wait"]["unit"] in units
            assert all("wait" in variant for variant in rule["regions"].values())
    for message in feed["messages"]:
        assert {"id", "stage", "channel", "tone", "subject", "body"} <= set(message)


def test_every_address_in_it_leads_somewhere(site: Path, feed: Any) -> None:
    entries = [*feed["stages"], *feed["messages"], *feed["questions"], *(rule for s in feed["stages"] for rule in s["rules"])]
    urls = [entry[key] for entry in entries for key in ("url", "text_url") if key in entry]
    assert all(url.startswith(SITE_URL) for url in urls)
    pages: dict[str, str] = {}
    for url in urls:
        path, _, anchor = url.removeprefix(SITE_URL).partition("#")
        file = site / path / ("index.html" if path.endswith("/") else "")
        text = pages.setdefault(path, file.read_text(encoding="utf-8"))
        assert not anchor or f'id="{anchor}"' in text, url


def test_the_plain_sample_says_what_the_feed_says(site: Path, feed: Any) -> None:
    for message in feed["messages"]:
        text = (site / f"messages/{message['id']}.txt").read_text(encoding="utf-8")
        assert text.endswith(re.sub(r"(?m)^## ", "", message["body"]) + "\n"), message["id"]
        assert text.startswith(f"Subject: {message['subject']}\n\n") == bool(message["subject"]), message["id"]


def test_a_server_lets_other_sites_read_it(site: Path) -> None:
    said = (site / "_headers").read_text(encoding="utf-8")
    assert re.search(r"^/data/\*\n  Access-Control-Allow-Origin: \*$", said, re.MULTILINE)
