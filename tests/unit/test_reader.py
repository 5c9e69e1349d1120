"""One file after the other: what is read, what is told of what can't be, and which entries others may still refer to."""

from pathlib import Path
from typing import Any

import pytest

from macros.data import own_pages
from macros.data.load import LISTS
from macros.data.reader import ENOUGH, Reader
from tests.unit.faulty import DATA, THANKS

SAMPLE = (DATA / THANKS).read_text(encoding="utf-8")


def entry(ident: str, days: object = 3) -> str:
    return f"- {{id: {ident}, label: A survey, days: {days}, source: somewhere}}\n"


def read(folder: Path, text: str, file: str = "waits") -> tuple[dict[str, Any], Reader]:
    """A list that stands in a data folder of its own."""
    data = folder / "data"
    data.mkdir()
    (data / f"{file}.yml").write_text(text, encoding="utf-8")
    reader = Reader(data)
    return reader.listed(file, *LISTS[file]), reader


def said(reader: Reader) -> list[str]:
    return [str(problem) for problem in reader.problems]


def test_a_list_is_read_by_id_and_each_entry_keeps_its_line(tmp_path: Path) -> None:
    found, reader = read(tmp_path, entry("one") + entry("two"))
    assert (list(found), reader.problems, reader.broken) == (["one", "two"], [], {"waits": set()})
    places = [(key, place.file, place.line(("days",))) for key, place in reader.places.items()]
    assert places == [(("waits", ident), "data/waits.yml", line) for ident, line in (("one", 1), ("two", 2), ("", 1))]


def test_an_id_that_stands_twice_is_told_where_it_stands_again(tmp_path: Path) -> None:
    _, reader = read(tmp_path, entry("one") + entry("one"))
    assert said(reader) == ["data/waits.yml:2: id: an id may be used once (found 'one'). Give this one another id."]


@pytest.mark.parametrize(("file", "text", "key"), [("waits", "[]", "id"), ("waits", "hello", "id"), ("regions", "AU: 1", "code")])
def test_what_is_no_list_or_an_empty_one_is_told(file: str, text: str, key: str, tmp_path: Path) -> None:
    found, reader = read(tmp_path, text, file)
    assert said(reader) == [f"data/{file}.yml:1: the file must be a list of entries. Begin each with a line '- {key}: …'."]
    assert (found, reader.broken) == ({}, {file: None}), "and nothing that refers to it is called a mistake as well"


def test_a_list_of_what_there_need_not_be_may_be_empty(tmp_path: Path) -> None:
    found, reader = read(tmp_path, "[]", "experiences")
    assert (found, reader.problems, reader.broken) == ({}, [], {"experiences": set()})


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        pytest.param(entry("one") + entry("two", -1), {"two"}, id="by its id"),
        pytest.param(entry("one") + "- {label: A survey}\n", None, id="any, where it has no id"),
        pytest.param(entry("one") + "- hello\n", None, id="any, where it is a word"),
    ],
)
def test_an_entry_that_is_wrong_may_still_be_referred_to(text: str, broken: set[str] | None, tmp_path: Path) -> None:
    found, reader = read(tmp_path, text)
    assert (list(found), reader.broken) == (["one"], {"waits": broken})
    assert reader.problems


def test_a_field_that_is_not_known_is_told_with_the_nearest(tmp_path: Path) -> None:
    _, reader = read(tmp_path, entry("one").replace("days", "dayz"))
    assert any("Did you mean 'days'?" in one for one in said(reader))


def test_of_very_many_problems_the_rest_is_not_read(tmp_path: Path) -> None:
    found, reader = read(tmp_path, entry("bad", -1) * (ENOUGH + 5))
    assert (found, len(reader.problems)) == ({}, ENOUGH + 1)


def test_a_file_that_is_no_yaml_or_not_there_is_told_by_its_name_and_once(tmp_path: Path) -> None:
    _, reader = read(tmp_path, "- id: [")
    (tmp_path / "data/reviews.yml").mkdir()
    assert reader.whole("reviews", own_pages.Reviews) is None
    assert [problem.file for problem in reader.problems] == ["data/waits.yml", "data/reviews.yml"]
    assert reader.places["reviews", ""].line(("default",)) is None


def samples(folder: Path, *files: str) -> Reader:
    """Samples with the same words under several names."""
    for file in files:
        path = folder / "data/messages" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(SAMPLE, encoding="utf-8")
    return Reader(folder / "data")


def test_a_sample_has_its_name_and_situation_from_its_place(tmp_path: Path) -> None:
    reader = samples(tmp_path, "talk/one.md", "talk/.DS_Store", ".cache/.two.txt")
    (tmp_path / "data/messages/empty").mkdir()
    found = reader.messages()
    assert [(one.id, one.stage, one.body[:4], one.body[-1:]) for one in found.values()] == [("one", "talk", "Dear", "]")]
    assert (reader.problems, reader.broken) == ([], {"messages": set()}), "a folder, and what a program hides, is no sample"


def test_a_samples_words_and_gaps_keep_their_lines_each_gap_its_first(tmp_path: Path) -> None:
    reader = samples(tmp_path, "talk/one.md")
    (tmp_path / "data/messages/talk/one.md").write_text(
        "---\ntitle: One\n---\nDear [name],\n\n[Name] and\n[role] are\n[name].\n", encoding="utf-8"
    )
    reader.messages()
    place = reader.places["messages", "one"]
    lines = {gap: place.line(("body", gap)) for gap in ("name", "Name", "role", "no gap")}
    assert (place.line(("title",)), place.line(("body",)), lines) == (2, 4, {"name": 4, "Name": 6, "role": 7, "no gap": 4})


def test_a_samples_words_stand_without_what_is_empty_around_them(tmp_path: Path) -> None:
    reader = samples(tmp_path, "talk/one.md")
    head = SAMPLE.partition("---\nDear")[0] + "---\n"
    (tmp_path / "data/messages/talk/one.md").write_text(f"{head}\n  X [role] interview\nX \n\n", encoding="utf-8")
    assert reader.messages()["one"].body == "X [role] interview\nX"
    assert reader.places["messages", "one"].line(("body", "role")) == head.count("\n") + 2


@pytest.mark.parametrize("key", ["id: one", "stage: talk"])
def test_a_sample_that_names_what_its_place_says_is_not_read(key: str, tmp_path: Path) -> None:
    reader = samples(tmp_path, "talk/one.md")
    (tmp_path / "data/messages/talk/one.md").write_text(SAMPLE.replace("---\n", f"---\n{key}\n", 1), encoding="utf-8")
    assert reader.messages() == {}
    assert reader.broken == {"messages": {"one"}}, "and who refers to it is told of nothing else"


def test_two_samples_with_one_name_are_one_too_many(tmp_path: Path) -> None:
    reader = samples(tmp_path, "offer/one.md", "talk/one.md")
    assert reader.messages()["one"].stage == "offer"
    rule = "a message's file name must be unique over all situations, because its address is"
    assert said(reader) == [f"data/messages/talk/one.md: {rule} (found 'one'). Rename one of the two files."]


@pytest.mark.parametrize("file", ["talk/.one.md", "one.md", "talk/more/one.md", "talk/one.txt"])
def test_what_stands_elsewhere_or_is_called_otherwise_is_told_and_not_read(file: str, tmp_path: Path) -> None:
    reader = samples(tmp_path, file)
    assert reader.messages() == {}
    rule = "a message must be messages/<situation>/<id>.md"
    assert said(reader) == [f"data/messages/{file}: {rule}. Move or rename it, or take it out."]
    assert reader.broken == {"messages": {Path(file).stem}}


def test_a_sample_that_cannot_be_read_is_told_once(tmp_path: Path) -> None:
    reader = samples(tmp_path, "talk/one.md")
    (tmp_path / "data/messages/talk/linked.md").symlink_to("gone.md")
    (tmp_path / "data/messages/talk/more.md").mkdir()
    assert list(reader.messages()) == ["one"]
    assert said(reader) == [
        "data/messages/talk/linked.md: the file cannot be read: No such file or directory. Put it back, or mend its permissions.",
        "data/messages/talk/more.md: the file cannot be read: Is a directory. Put it back, or mend its permissions.",
    ]
    assert reader.broken == {"messages": {"linked", "more"}}
