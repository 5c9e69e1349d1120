"""What the loader says of wrong data: every fault in one run, with file, line, field, value, rule and cure."""

from pathlib import Path

import pytest

from macros.data.faults import DataError
from macros.data.load import load_guide
from tests.unit.faulty import DATA, THANKS, Break, add, change, copied, problems, put

EXPERIENCE = """- id: two-calls
  received: 2026-11-20
  stage: apllied
  country: GB
  text: It helped.
  consent: false
  moderated_by: editor
  moderated_on: 2026-11-19
"""

# Each: what is broken, and words that the sentences must hold, one sentence after the other.
FAULTS: dict[str, tuple[Break, list[str]]] = {
    "a key with a typing mistake": (
        change("stages.yml", "  title: You've applied", "  titel: You've applied"),
        [
            "data/stages.yml:5: applied → title: this key must be there. Add a line 'title: …'.",
            "data/stages.yml:6: applied → titel: this key is not known here. Did you mean 'title'?",
        ],
    ),
    "a key that stands twice": (
        change("stages.yml", "  group: applied", "  group: applied\n  group: people"),
        ["data/stages.yml:10: group: a key may stand only once in a place; the second would replace the first. Remove or rename one."],
    ),
    "an id that stands twice": (
        change("stages.yml", "id: referral", "id: applied"),
        ["data/stages.yml:18: id: an id may be used once (found 'applied'). Give this one another id.", "referral"],
    ),
    "a rule that names a message that is not there": (
        change("rules.yml", "messages: [receipt-missing]", "messages: [reciept-missing]"),
        [
            "data/rules.yml:19: acknowledgement-missing → messages: must be the file name of a message (found 'reciept-missing'). "
            "Did you mean 'receipt-missing'?"
        ],
    ),
    "a source that is not there": (
        change("rules.yml", "sources: [the-muse-how-long-to-wait]", "sources: [the-mews]"),
        ["referral → sources: must be the id of a source (found 'the-mews'). Use one of: "],
    ),
    "a rule without a source that does not say that we suggest it": (
        change("rules.yml", "sources: [the-muse-how-long-to-wait]", "sources: []"),
        ["referral → sources: a rule must have a source or say what we suggest (found []). Add one of the two."],
    ),
    "a rule that asks for a message and names none": (
        change("rules.yml", "messages: [referral-ask]", "messages: []"),
        ["referral → messages: a rule that lets the reader write must name a sample (found []). Name the sample"],
    ),
    "a rule that no situation uses": (
        change("stages.yml", "rules: [withdraw]", "rules: [offer]"),
        ["data/rules.yml:", "withdraw → id: a rule must serve a situation (found 'withdraw'). Name it in stages.yml, or remove it."],
    ),
    "a situation with rules of one place only": (
        change("stages.yml", "rules: [withdraw]", "rules: [ontario-45-days]"),
        ["withdraw → id: a rule must serve", "withdraw → rules: one rule at least must hold in every country"],
    ),
    "a situation whose message lies in another folder": (
        change("stages.yml", "message: withdraw", "message: thank-you"),
        ["withdraw → message: must be the file name of a message in this situation's folder (found 'thank-you')."],
    ),
    "a wait outside its range": (
        change("rules.yml", "default: 5", "default: 50"),
        ["data/rules.yml:13: acknowledgement-missing → wait.default: must lie within its range, 3 to 5 (found 50)."],
    ),
    "a wait below zero": (change("rules.yml", "default: 5", "default: -1"), ["wait.default: must be at least 0 (found -1)."]),
    "a wait with a half": (change("rules.yml", "default: 5", "default: 5.5"), ["wait.default: must be a whole number (found 5.5)."]),
    "a wait in words": (change("rules.yml", "default: 5", "default: five"), ["must be a whole number (found 'five'). Write digits"]),
    "a unit with a typing mistake": (
        change("rules.yml", "unit: working days", "unit: workin days"),
        ["data/rules.yml:16: acknowledgement-missing → wait.unit: must be a unit", "Did you mean 'working days'?"],
    ),
    "a unit that the clock cannot count in": (
        change("vocabulary.yml", "  weeks:\n", "  moons:\n"),
        ["units.moons: must be one of a few words (found 'moons'). Did you mean 'months'?"],
    ),
    "a word that is not on its list": (
        change("rules.yml", "needs: date", "needs: dates"),
        ["applied-with-closing-date → needs: must be one of a few words (found 'dates'). Did you mean 'date'?"],
    ),
    "an id with a capital and a space": (
        change("questions.yml", "- id: ", "- id: The "),
        ["id: must be small letters and digits, with single hyphens between (found 'The ", "Write it like thank-you."],
    ),
    "a region in small letters": (
        change("regions.yml", "code: IN", "code: in"),
        ["in → code: must be a country's code, or the code of a part of one (found 'in'). Write it like GB or CA-ON."],
    ),
    "a region that no calendar knows": (
        change("regions.yml", "code: IN", "code: QQ"),
        ["must be a country whose public holidays are known"],
    ),
    "a part of a country that no calendar knows": (
        change("rules.yml", "only_in_region: CA-ON", "only_in_region: CA-XX"),
        ["ontario-45-days → only_in_region: must be a place whose public holidays are known (found 'CA-XX')."],
    ),
    "an address that is none": (
        change("sources.yml", "url: https:", "url: javascript:"),
        ["url: must be a web address (found 'javascript:", "Write all of it, from https:// on, without spaces."],
    ),
    "a date that does not exist": (
        change("reviews.yml", "default: 2026-11-21", "default: 2026-02-30"),
        ["data/reviews.yml:5: default: this is no date: day is out of range for month (found '2026-02-30'). Write it as 2026-11-30."],
    ),
    "a date in words": (
        change("reviews.yml", "default: 2026-11-21", "default: soon"),
        ["default: must be a date (found 'soon'). Write it as 2026-11-30, without quotes."],
    ),
    "a value that is missing": (change("stages.yml", "title: You've applied", "title:"), ["title: must be text (found nothing)."]),
    "a number where words belong": (change("stages.yml", "title: You've applied", "title: 5"), ["title: must be text (found 5)."]),
    "an entry that is a word": (add("stages.yml", "\n- hello\n"), ["entry ", ": must be 'key: value' lines (found 'hello')."]),
    "a list that is a word": (
        change("rules.yml", "channels: [email]", "channels: email"),
        ["channels: must be a list (found 'email'). Write it as [one, two], or one per line, each after a hyphen."],
    ),
    "two questions with one number": (
        change("questions.yml", "number: 2\n", "number: 1\n"),
        ["number: a number may be used once (found 1).", "number: a number may be used once (found 1)."],
    ),
    "a placeholder that is not declared": (
        add(THANKS, "[your nam]\n"),
        [
            "data/messages/interview/thank-you.md:22: thank-you → body.your nam: must be a placeholder",
            "(found 'your nam'). Did you mean 'your name'?",
        ],
    ),
    "a placeholder that is not closed": (add(THANKS, "Kind [your\n"), ["a square bracket must open and close the name of a placeholder"]),
    "a message in the folder of no situation": (
        lambda data: (data / "messages/interview").rename(data / "messages/intervew"),
        ["thank-you → stage: must be the id of a situation (found 'intervew'). Did you mean 'interview'?"],
    ),
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
    "two messages with one name": (
        lambda data: (data / THANKS).rename(data / "messages/interview/rejection-thanks.md"),
        ["rejection-thanks.md: a message's file name must be unique over all situations, because its address is"],
    ),
    "words with a hole that nothing fills": (
        change("words/pages.yml", "Checklist: {title}", "Checklist: {tile}"),
        ["data/words/pages.yml:2: checklist_title: nothing fills the hole {tile}; there is {title} and {question}"],
    ),
    "words without a title": (change("words/pages.yml", "checklist_title:", "title:"), ["checklist_title: this key must be there."]),
    "a hole that asks for more than its name": (
        change("words/pages.yml", "Checklist: {title}", "Checklist: {title!r}"),
        ["data/words/pages.yml:2: checklist_title: a hole must hold its name and nothing else: {title}"],
    ),
    "a moved address that is none": (
        put("moved.yml", "pages: {/when/old: /when/interview/}\nanchors: {/when/old/#a_b: /how/}\n"),
        [
            "data/moved.yml:1: pages./when/old: must be the address of a page, from the site's root on (found '/when/old').",
            "data/moved.yml:2: anchors./when/old/#a_b: must be the address of a place on a page",
        ],
    ),
    "a review of an address that is none": (
        change("reviews.yml", "pages: {}", "pages: {when/interview/: 2026-11-21}"),
        ["data/reviews.yml:6: pages.when/interview/: must be the address of a page, from the site's root on"],
    ),
    "an action that the planner knows by another name": (
        change("vocabulary.yml", "  stop:", "  halt:"),
        ["actions: 'stop' must be one of these: the planner knows it by this name."],
    ),
    "a reason not to write that the form asks about": (
        change("gate.yml", "id: agency", "id: agencies"),
        ["data/gate.yml:", "'agency' must be one of these: the planner knows it by this name."],
    ),
    "a step for one country alone": (
        change("rules.yml", "  action: ask-receipt", "  action: ask-receipt\n  only_in_region: DE"),
        ["acknowledgement-missing → only_in_region: only a right may hold in one place alone (found 'DE')."],
    ),
    "a part of a country in the place of a country": (
        change("regions.yml", "code: IN", "code: IN-KA"),
        ["IN-KA → code: must be a country whose public holidays are known (found 'IN-KA')."],
    ),
    "two brackets that do not close": (
        add(THANKS, "\nDear [one\n\nand [two\n"),
        ["a square bracket must open and close", "[one", "a square bracket must open and close", "[two"],
    ),
    "an experience from a country that does not exist": (
        put("experiences.yml", EXPERIENCE.replace("country: GB", "country: QQ")),
        ["data/experiences.yml:4: two-calls → country: must be a place whose public holidays are known (found 'QQ'). Write an ISO 3166"],
    ),
    "an experience without consent, looked at before it came, of no situation": (
        put("experiences.yml", EXPERIENCE),
        [
            "data/experiences.yml:3: two-calls → stage: must be the id of a situation (found 'apllied'). Did you mean 'applied'?",
            "data/experiences.yml:6: two-calls → consent: must be true: without consent it may not be kept (found false).",
            "data/experiences.yml:8: two-calls → moderated_on: must not lie before the day on which it was received (found '2026-11-19').",
        ],
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_the_loader_tells_an_editor_of(fault: str, tmp_path: Path) -> None:
    broken, expected = FAULTS[fault]
    data = copied(tmp_path)
    broken(data)
    told = "\n".join(map(str, problems(data)))
    at = 0
    for words in expected:
        assert words in told[at:], told or "nothing was said"
        at = told.index(words, at) + len(words)


def test_faults_of_all_files_are_told_in_one_run_in_order(tmp_path: Path) -> None:
    data = copied(tmp_path)
    for broken in (
        change("stages.yml", "  title: You've applied", "  titel: You've applied"),
        change("rules.yml", "default: 5", "default: -1"),
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
