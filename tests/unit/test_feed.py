"""The feed for other programs keeps to its schema and holds everything; plain samples are plain."""

import json

import pytest
from jsonschema import Draft202012Validator

from macros.data.message import Message
from macros.data.model import Guide
from macros.exports import feed, feed_shapes
from macros.pages.site import Site

FULL = Site("The Follow-Up Guide", "https://follow-up.example/guide")
BARE = Site("The Follow-Up Guide")


def validator() -> Draft202012Validator:
    schema = feed_shapes.schema()
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


@pytest.mark.parametrize("site", [FULL, BARE], ids=["with an address", "without an address"])
def test_the_feed_keeps_to_its_schema(guide: Guide, site: Site) -> None:
    found = json.loads(feed.files(guide, site)["data/guide.json"])
    assert [f"{error.json_path}: {error.message}" for error in validator().iter_errors(found)] == []
    assert found["version"] == "1.3"
    assert found["url"] == site.absolute("/")


def test_the_schema_refuses_what_breaks_its_promise(guide: Guide) -> None:
    found = feed.feed_of(guide, FULL)
    del found["stages"][0]["rules"][0]["wait"]["max"]
    found["messages"][0]["id"] = "Not An Id"
    found["reviewed"] = "yesterday"
    paths = {error.json_path for error in validator().iter_errors(found)}
    assert paths == {"$.stages[0].rules[0].wait", "$.messages[0].id", "$.reviewed"}


def test_the_feed_holds_everything(guide: Guide) -> None:
    found = feed.feed_of(guide, FULL)
    assert [stage["id"] for stage in found["stages"]] == list(guide.stages)
    assert {m["id"] for m in found["messages"]} == set(guide.messages)
    assert {s["id"] for s in found["sources"]} == set(guide.sources)
    assert {q["id"] for q in found["questions"]} == set(guide.questions)
    for stage in found["stages"]:
        assert [rule["id"] for rule in stage["rules"]] == guide.stages[stage["id"]].rules


def test_a_situation_lists_only_the_regional_waits_that_apply_there(guide: Guide) -> None:
    stages = {stage["id"]: {rule["id"]: rule for rule in stage["rules"]} for stage in feed.feed_of(guide, FULL)["stages"]}
    assert "US" in stages["government"]["acknowledgement-missing"]["regions"]
    assert "US" not in stages["applied"]["acknowledgement-missing"]["regions"]


def sample(**more: str) -> Message:
    told = {"id": "m", "stage": "s", "title": "T", "need": "usual", "channel": "email", "tone": "neutral"}
    told |= {"use_when": "u", "not_when": "n", "why": "w"}
    return Message.model_validate({**told, **more})


def test_a_plain_sample_is_what_one_would_type() -> None:
    letter = sample(subject="Thank you, [role]", body="Dear [their name],\n\nThank you.\nGoodbye")
    assert feed.plain(letter) == "Subject: Thank you, [role]\n\nDear [their name],\n\nThank you.\nGoodbye\n"
    assert feed.plain(sample(body="## They answer\n\nHello.\n\n## Voicemail\n\nBye.")) == "They answer\n\nHello.\n\nVoicemail\n\nBye.\n"
