"""What machines read: the feed keeps to its schema, plain samples are plain, the planner's data is safe and true."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from macros.data import workdays
from macros.data.message import Message
from macros.data.model import Guide
from macros.exports import cache, feed, feed_shapes, holidays, planner
from macros.pages.site import Site

FULL = Site("The Follow-Up Guide", "https://follow-up.example/guide")
BARE = Site("The Follow-Up Guide")
YEAR = 2026


def validator() -> Draft202012Validator:
    schema = feed_shapes.schema()
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


@pytest.mark.parametrize("site", [FULL, BARE], ids=["with an address", "without an address"])
def test_the_feed_keeps_to_its_schema(guide: Guide, site: Site) -> None:
    found = json.loads(feed.files(guide, site)["data/guide.json"])
    assert [f"{error.json_path}: {error.message}" for error in validator().iter_errors(found)] == []
    assert found["version"] == "1.1"
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


def parsed(script: str) -> dict[str, object]:
    start = "FollowUp.learn("
    assert script.startswith(start)
    assert script.endswith(");\n")
    data: dict[str, object] = json.loads(script[len(start) : -3])
    return data


def test_the_planners_data_cannot_leave_its_script(guide: Guide) -> None:
    hostile = guide.messages["thank-you"].model_copy(update={"body": "</script><!-- \u2028\u2029 'quoted' \\ \""})
    script = planner.scripts(guide.model_copy(update={"messages": {**guide.messages, "thank-you": hostile}}), FULL, YEAR)[planner.WORDS]
    assert "<" not in script
    assert not {"\u2028", "\u2029"} & set(script)
    assert parsed(script)["messages"]["thank-you"]["body"] == hostile.body  # type: ignore[index]


def test_no_name_of_a_script_tells_what_a_reader_chose(guide: Guide) -> None:
    """A server sees which files are asked for: one holds the words of all situations, and one the holidays of all places."""
    names = {planner.WORDS: "assets/planner/words.v1.js", planner.PLACES: "assets/planner/places.v1.js"}
    data = parsed(planner.script(guide, YEAR, names))
    assert data["files"] == {"words": names[planner.WORDS], "places": names[planner.PLACES]}
    assert set(planner.scripts(guide, FULL, YEAR)) == set(names)


def decoded(sets: dict[str, dict[str, dict[str, str]]], code: str) -> set[date]:
    """Holidays as the browser reads them: the country's, with what the part adds and without what it drops."""

    def days(by_year: dict[str, str]) -> set[date]:
        return {date(int(year), int(d[:2]), int(d[2:])) for year, listed in by_year.items() for d in listed.split()}

    own = days(sets[code.partition("-")[0]]["days"])
    part = sets[code] if "-" in code else {}
    return own - days(part.get("drop", {})) | days(part.get("add", {}))


def test_the_planners_holidays_are_those_of_the_clock(guide: Guide) -> None:
    data = holidays.places_of(guide, YEAR)
    first, last = data["holidays"]["first"], data["holidays"]["last"]
    assert (first, last) == (YEAR - 1, YEAR + 2)
    codes = [code for own in guide.regions for code in (own, *(part["code"] for part in data["parts"].get(own, [])))]
    assert {"GB-SCT", "CA-ON", "AU-VIC"} < set(codes)
    days = [date(first, 1, 1) + timedelta(n) for n in range((date(last, 12, 31) - date(first, 1, 1)).days + 1)]
    for code in codes:
        clock, free = workdays.Workdays(code, first, last), decoded(data["holidays"]["sets"], code)
        weekend = data["holidays"]["sets"][code.partition("-")[0]]["weekend"]
        wrong = [day for day in days if clock.is_working(day) == (day in free or day.weekday() in weekend)]
        assert wrong == [], code


def test_a_link_in_the_planners_data_starts_at_the_sites_root(guide: Guide) -> None:
    data = planner.words_of(guide, FULL)
    assert data["messages"]["thank-you"]["url"] == "messages/interview/#thank-you"


def test_what_was_made_once_is_kept(tmp_path: Path) -> None:
    made: list[int] = []

    def make() -> bytes:
        made.append(1)
        return b"slow"

    assert [cache.kept([b"a", b"b"], make, tmp_path / "c") for _ in range(3)] == [b"slow"] * 3
    assert len(made) == 1
    cache.kept([b"ab", b""], make, tmp_path / "c")
    assert len(made) == 2, "parts must not run into one another"


def test_a_folder_that_cannot_be_written_costs_only_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert cache.kept([b"a"], lambda: b"made", tmp_path / "file" / "c") == b"made"


def test_the_folder_does_not_grow_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MOST", 5)
    for n in range(9):
        cache.kept([str(n).encode()], lambda: b"x", tmp_path)
    cache.tidy.cache_clear()  # as at the next build
    cache.tidy(tmp_path)
    assert len(list(tmp_path.iterdir())) == 5
