"""Files as mishaps and attackers leave them: either they load as if nothing were, or one sentence says what to do."""

import os
from pathlib import Path

import pytest

from macros.data.faults import MOST, DataError, suggestion
from macros.data.load import load_guide
from tests.unit.faulty import DATA, THANKS, Break, add, change, copied, problems, put

STAGES = "stages.yml"


def rewritten(file: str, how: str) -> Break:
    """The same file as another editor would have saved it."""

    def save(data: Path) -> None:
        raw = (data / file).read_bytes()
        changed = {
            "byte-order mark": lambda: b"\xef\xbb\xbf" + raw,
            "Windows line ends": lambda: raw.replace(b"\n", b"\r\n"),
            "old Mac line ends": lambda: raw.replace(b"\n", b"\r"),
            "no newline at the end": lambda: raw.rstrip(b"\n"),
            "many newlines at the end": lambda: raw + b"\n\n\n",
        }[how]()
        (data / file).write_bytes(changed)

    return save


@pytest.mark.parametrize("file", [STAGES, THANKS])
@pytest.mark.parametrize(
    "how", ["byte-order mark", "Windows line ends", "old Mac line ends", "no newline at the end", "many newlines at the end"]
)
def test_how_an_editor_saves_does_not_matter(file: str, how: str, tmp_path: Path) -> None:
    data = copied(tmp_path)
    before = load_guide(data)
    rewritten(file, how)(data)
    assert load_guide(data) == before


def folder_instead(data: Path) -> None:
    """What a slip in a file manager leaves."""
    (data / STAGES).unlink()
    (data / STAGES).mkdir()


BOMB = "a: &a [x, x]\n" + "".join(
    f"{new}: &{new} [*{old}, *{old}, *{old}, *{old}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)

REFUSED: dict[str, tuple[Break, str]] = {
    "a tab for an indent": (
        change(STAGES, "  title: You've", "\ttitle: You've"),
        "data/stages.yml:6: this line begins with a tab. Put spaces in its place, as many as the lines beside it have.",
    ),
    "a tab before a number": (change("rules.yml", "    default: ", "\tdefault: "), ": this line begins with a tab."),
    "a forgotten space after a colon": (
        change(STAGES, "title: You've", "title:You've"),
        "data/stages.yml:6: a space is missing after the colon. Write 'title: ', and then the value.",
    ),
    "a forgotten space before a number": (
        change("rules.yml", "    default: ", "    default:"),
        "a space is missing after the colon. Write 'default: ', and then the value.",
    ),
    **{
        f"a last fence of {fence!r}": (
            change(THANKS, "\n---\n", f"\n{fence}\n"),
            f"{THANKS}:11: the line that ends the front matter must be three hyphens and nothing else, with the words below it "
            f"(found {fence!r}). Write --- there.",
        )
        for fence in ("--", "----", "—", " ---", "--- ")
    },
    "no last fence": (
        change(THANKS, "\n---\n", "\n"),
        f"{THANKS}:1: the front matter that begins here does not end. Put a line of three hyphens, ---, between it and the words.",
    ),
    "not UTF-8": (
        put(STAGES, "- id: a\n  title: Café\n".encode("latin-1")),
        r"data/stages.yml:2: the file must be UTF-8 text (found b'\xe9'). Save it as UTF-8.",
    ),
    "empty": (put(STAGES, ""), "data/stages.yml: the file is empty. Put its entries back."),
    "nothing but a remark": (put(STAGES, "# later\n"), "data/stages.yml: the file is empty. Put its entries back."),
    "10 MB": (
        put(STAGES, b"- a\n" * 2_500_000),
        "data/stages.yml: a data file may have 1,000,000 bytes at the most; this has 10,000,000. Split it, or take out what slipped in.",
    ),
    "a message of 10 MB": (put(THANKS, b"word " * 2_000_000), "thank-you.md: a data file may have 1,000,000 bytes at the most"),
    "a bomb of aliases": (put(STAGES, BOMB), "data/stages.yml:2: anchors and aliases (& and *) are not allowed. Write the value out"),
    "an alias to itself": (put(STAGES, "- &a [*a]\n"), "data/stages.yml:1: anchors and aliases (& and *) are not allowed."),
    "brackets nested 50 deep": (
        put(STAGES, "[" * 50 + "]" * 50),
        "data/stages.yml:1: values may be nested 20 deep at the most. Flatten it.",
    ),
    "brackets nested so deep that the parser would die": (put(STAGES, "[" * 400_000), "values may be nested 20 deep at the most."),
    "keys nested 1,000 deep": (put(STAGES, "".join(" " * i + "a:\n" for i in range(1000))), "data/stages.yml:21: values may be nested"),
    "a tag that would run a command": (
        change(STAGES, "You've applied", '!!python/object/apply:os.system ["ls"]'),
        "data/stages.yml:6: a value must not begin with ! (found 'tag:yaml.org,2002:python/object/apply:os.system'). Put it in quotes.",
    ),
    "a second document": (add(STAGES, "---\n- id: a\n"), "this is not YAML: but found another document."),
    "a colon in words without quotes": (
        change(STAGES, "answer: Send", "answer: Note: send"),
        "data/stages.yml:8: this is not YAML: mapping values",
    ),
    "a quote that is not closed, and a quote far below": (
        change(STAGES, "title: You've applied", 'title: "You have applied'),
        "data/stages.yml:6: a quote that opens on this line does not close on it. Put the quote at the end of the words.",
    ),
    "a quote that nothing closes": (
        change(THANKS, "title: ", 'title: "'),
        "data/messages/interview/thank-you.md:2: a quote that opens on this line does not close on it.",
    ),
    "a number after a hash": (
        change(STAGES, "title: You've applied", "title: Ask #2"),
        "data/stages.yml:6: the words from '#' on are lost, because a '#' after a space begins a remark (found '#2').",
    ),
    "an entry without its hyphen": (
        change(STAGES, "- id: referral", "id: referral"),
        "Each entry of a list begins with a hyphen and a space: put '- ' before it, or mend the indent.",
    ),
    "a gap that nobody declared": (
        add(THANKS, "\nHello [first name]\n"),
        f"{THANKS}:{len((DATA / THANKS).read_text(encoding='utf-8').splitlines()) + 2}: thank-you → body.first name: must be a placeholder",
    ),
    "a source from a country in words": (
        change("sources.yml", "country: US", "country: America"),
        "→ country: must be a country's code, or international (found 'America'). Write it like GB.",
    ),
    "keys that are taken over from elsewhere": (
        change(STAGES, "  title: You've applied", "  <<: {title: You've applied}"),
        "data/stages.yml:6: a key must be a plain word. Replace the list or mapping before the colon.",
    ),
    "a list for a key": (put(STAGES, "? [a]\n: b\n"), "data/stages.yml:1: a key must be a plain word."),
    "a control character": (
        change(STAGES, "You've applied", "You've\x07 applied"),
        r"data/stages.yml:6: the file must not hold characters that cannot be printed (found '\x07'). Delete it and type the words anew.",
    ),
    "a control character as an escape": (
        change(STAGES, "title: You've applied", r'title: "You have\a applied"'),
        r"data/stages.yml:6: applied → title: must not hold characters that cannot be printed (found 'You have\x07 applied').",
    ),
    "a number that begins with a zero": (
        change("rules.yml", "default: ", "default: 010 # "),
        "default: YAML would read another number in this (found '010'). Write 10, or put it in quotes if it is no number.",
    ),
    "a number that looks like a time": (
        change("rules.yml", "default: ", "default: 1:30 # "),
        "default: YAML would read another number in this (found '1:30'). Write plain digits, or put it in quotes.",
    ),
    **{
        f"a title of {name} only": (
            change("stages.yml", "title: You've applied", f'title: "{sign * 3}"'),
            "data/stages.yml:6: applied → title: must not hold characters that cannot be printed",
        )
        for name, sign in {"Hangul fillers": "\u3164", "blank braille": "\u2800"}.items()
    },
    "a mark that turns the line round": (add(THANKS, "\u202eevil\n"), "body: must not hold characters that cannot be printed"),
    "a 5,000-character word": (
        add(THANKS, "w" * 5000),
        "data/messages/interview/thank-you.md:12: body: may have 4,000 characters at the most",
    ),
    "a number of thousands of digits": (
        change(STAGES, "title: You've applied", f"title: 0x{'f' * 6000}"),
        "data/stages.yml:6: title: YAML would read another number in this (found '0xffff",
    ),
    "a title that shows nothing": (
        change(STAGES, "title: You've applied", r'title: "\u200b"'),
        "data/stages.yml:6: applied → title: must not hold characters that cannot be printed",
    ),
    "an entry called like a folder's own page": (
        change("effective.yml", "- id: prepare", "- id: index"),
        "index → id: must not be a name that the pages need for themselves (found 'index'). Choose another.",
    ),
    "a file that is gone": (lambda data: (data / STAGES).unlink(), "data/stages.yml: the file cannot be read: No such file or directory."),
    "a folder in place of a file": (
        folder_instead,
        "data/stages.yml: the file cannot be read: Is a directory. Put it back, or mend its permissions.",
    ),
}


@pytest.mark.parametrize("fault", REFUSED)
def test_a_file_is_refused_with_one_sentence_if_it_is(fault: str, tmp_path: Path) -> None:
    broken, sentence = REFUSED[fault]
    data = copied(tmp_path)
    broken(data)
    told = [str(problem) for problem in problems(data)]
    assert any(sentence in line for line in told), told
    assert len(told) <= 8, "one fault is not told many times"
    assert all(len(line) < 400 for line in told), "a bad file does not flood the screen"


def test_a_remark_after_words_stays_a_remark(tmp_path: Path) -> None:
    data = copied(tmp_path)
    before = load_guide(data)
    change(STAGES, "title: You've applied", "title: You've applied # as they say")(data)
    assert load_guide(data) == before


def test_a_list_without_entries_is_no_choice() -> None:
    assert suggestion("GB", []) == "There is none yet: add one first, or take the word out."


@pytest.mark.parametrize("word", ["on", "off", "yes", "NO", "y", "Null and void", "1e3x", "0x"])
def test_words_that_old_yaml_takes_for_something_else_stay_words(word: str, tmp_path: Path) -> None:
    data = copied(tmp_path)
    change(STAGES, "title: You've applied", f"title: {word}")(data)
    assert load_guide(data).stages["applied"].title == word


def test_the_country_code_of_norway_is_not_false(tmp_path: Path) -> None:
    data = copied(tmp_path)
    change("regions.yml", "code: IN", "code: NO")(data)
    assert "NO" in load_guide(data).regions


def test_no_data_at_all_is_told_file_by_file(tmp_path: Path) -> None:
    assert {p.file for p in problems(tmp_path / "data")} >= {"data/stages.yml", "data/rules.yml", "data/vocabulary.yml"}


def test_a_thousand_faults_are_not_all_written_out(tmp_path: Path) -> None:
    data = copied(tmp_path)
    (data / "waits.yml").write_text("- a\n" * 1000, encoding="utf-8")
    with pytest.raises(DataError) as caught:
        load_guide(data)
    assert len(caught.value.problems) >= 1000
    assert len(str(caught.value).splitlines()) == 102
    assert str(caught.value).endswith("more.")


def test_of_one_broken_entry_no_more_is_looked_at_than_anybody_reads(tmp_path: Path) -> None:
    """A megabyte of keys that nobody knows took minutes, because each was compared with those that there are."""
    data = copied(tmp_path)
    (data / STAGES).write_text("- {" + ", ".join(f"k{n}: 1" for n in range(1000)) + "}\n", encoding="utf-8")
    assert len(problems(data)) <= MOST


@pytest.mark.parametrize("file", [STAGES, THANKS])
def test_a_pipe_is_refused_before_anybody_waits_for_its_end(file: str, tmp_path: Path) -> None:
    data = copied(tmp_path)
    (data / file).unlink()
    os.mkfifo(data / file)
    assert f"data/{file}: this is no plain file. Put a text file in its place." in map(str, problems(data))
