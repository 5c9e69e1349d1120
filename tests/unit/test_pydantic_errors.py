"""What the loader says of a value that breaks its shape: file, line, field, value, rule and cure."""

from pathlib import Path

import pytest

from tests.unit.faulty import Faulty, add, change, put, tells

FAULTS: dict[str, Faulty] = {
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
    "a wait outside its range": (
        change("rules.yml", "default: ", "default: 50 # "),
        ["data/rules.yml:13: acknowledgement-missing → wait.default: must lie within its range, ", " (found 50)."],
    ),
    "a wait below zero": (change("rules.yml", "default: ", "default: -1 # "), ["wait.default: must be at least 0 (found -1)."]),
    "a wait with a half": (change("rules.yml", "default: ", "default: 5.5 # "), ["wait.default: must be a whole number (found 5.5)."]),
    "a wait that is true": (change("rules.yml", "default: ", "default: true # "), ["wait.default: must be a whole number (found true)."]),
    "a number of days that is true": (change("waits.yml", "days: ", "days: true # "), ["days: must be a number (found true)."]),
    "a wait in words": (change("rules.yml", "default: ", "default: five # "), ["must be a whole number (found 'five'). Write digits"]),
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
}


@pytest.mark.parametrize("fault", FAULTS)
def test_the_loader_tells_an_editor_of(fault: str, tmp_path: Path) -> None:
    tells(FAULTS[fault], tmp_path)
