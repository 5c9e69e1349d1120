"""Every fault of every file is told in one run, in order; samples are found by their folder and file name."""

from pathlib import Path

import pytest

from macros.data.faults import DataError
from macros.data.load import load_guide
from tests.unit.faulty import DATA, THANKS, Faulty, change, copied, problems, put, tells

FAULTS: dict[str, Faulty] = {
    "a message outside every folder": (
        put("messages/hello.md", "Hello"),
        ["data/messages/hello.md: a message must be messages/<situation>/<id>.md. Move or rename it, or take it out."],
    ),
    "a message that is no Markdown file": (put("messages/interview/hello.docx", "PK"), ["hello.docx: a message must be messages/"]),
    "a message without front matter": (put(THANKS, "Dear all"), ["thank-you.md:1: the file must begin with front matter"]),
    "a message that is empty": (put(THANKS, ""), ["thank-you.md:1: the file must begin with front matter"]),
    "a message with a list for its front matter": (put(THANKS, "---\n- a\n---\nHello\n"), ["the front matter must be 'key: value' lines"]),
    "a message that names its own id": (
        change(THANKS, "---\n", "---\nid: hello\n"),
        ["thank-you.md:2: id: this key comes from the file's place, and must not stand in its front matter. Remove the line."],
    ),
    "a message called with capitals": (
        lambda data: (data / THANKS).rename(data / "messages/interview/Thank You.md"),
        ["data/messages/interview/Thank You.md:2: id: must be small letters and digits"],
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_the_loader_tells_an_editor_of(fault: str, tmp_path: Path) -> None:
    tells(FAULTS[fault], tmp_path)


def test_faults_of_all_files_are_told_in_one_run_in_order(tmp_path: Path) -> None:
    data = copied(tmp_path)
    for broken in (
        change("stages.yml", "  title: You've applied", "  titel: You've applied"),
        change("rules.yml", "default: ", "default: -1 # "),
        change("rules.yml", "messages: [referral-ask]", "messages: [referral-aks]"),
        change("reviews.yml", "default: 2026-11-21", "default: soon"),
        change(THANKS, "channel: email", "channel: pigeon"),
    ):
        broken(data)
    found = problems(data)
    assert [(p.file, p.field) for p in found] == [
        ("data/messages/interview/thank-you.md", "thank-you → channel"),
        ("data/reviews.yml", "default"),
        ("data/rules.yml", "acknowledgement-missing → wait.default"),
        ("data/rules.yml", "referral → messages"),
        ("data/stages.yml", "applied → title"),
        ("data/stages.yml", "applied → titel"),
    ], "an entry that is wrong may still be referred to, so that one mistake is not told a hundred times"


def test_a_file_that_cannot_be_read_is_told_once(tmp_path: Path) -> None:
    data = copied(tmp_path)
    (data / "sources.yml").unlink()
    assert [str(p) for p in problems(data)] == [
        "data/sources.yml: the file cannot be read: No such file or directory. Put it back, or mend its permissions."
    ]


def test_the_count_stands_first(tmp_path: Path) -> None:
    data = copied(tmp_path)
    change("stages.yml", "  title: You've applied", "  titel: You've applied")(data)
    with pytest.raises(DataError, match=r"^The data has 2 problems:\n  data/stages\.yml:5"):
        load_guide(data)


def test_every_entry_of_the_guide_is_read(tmp_path: Path) -> None:
    guide = load_guide(DATA)
    for file in ("stages", "rules", "sources", "questions"):
        assert len(getattr(guide, file)) == (DATA / f"{file}.yml").read_text(encoding="utf-8").count("\n- id: "), file
    assert len(guide.messages) == len(list(DATA.glob("messages/*/*.md")))
