"""What the loader says where a datum names what is not there, or two data do not go together."""

from pathlib import Path

import pytest

from tests.unit.faulty import THANKS, Faulty, add, change, put, tells

EXPERIENCE = """- id: two-calls
  received: 2026-11-20
  stage: apllied
  country: GB
  text: It helped.
  consent: false
  moderated_by: editor
  moderated_on: 2026-11-19
"""

CHANGES = """- id: first
  date: 2026-11-20
  concerns: [link]
  title: First
  what: It began.
  todo: Nothing.
- id: feed
  date: 2026-11-21
  concerns: [feed]
  title: A key
  what: A key is new.
  todo: Nothing.
  feed: "1.2"
"""

FAULTS: dict[str, Faulty] = {
    "a hint to a case that is not there": (
        change("stages.yml", "stage: offer-pending, case: checks}", "stage: offer-pending, case: cheques}"),
        ["references → elsewhere.case: must be a case of 'offer-pending' (found 'cheques'). Did you mean 'checks'?"],
    ),
    "a rule that names a message that is not there": (
        change("rules.yml", "messages: [receipt-missing]", "messages: [reciept-missing]"),
        [
            "data/rules.yml:19: acknowledgement-missing → messages: must be the file name of a message (found 'reciept-missing'). "
            "Did you mean 'receipt-missing'?"
        ],
    ),
    "a change that stands below an older one": (
        put("changes.yml", CHANGES),
        ["data/changes.yml:8: feed → date: must not be later than that of 'first' above it (found '2026-11-21'). Move the entry up"],
    ),
    "a change of the feed without a version": (
        put("changes.yml", CHANGES.replace('  feed: "1.2"\n', "")),
        ["must name the feed's version where it concerns the feed, and nowhere else"],
    ),
    "a source that is not there": (
        change("rules.yml", "sources: [the-muse-how-long-to-wait]", "sources: [the-mews]"),
        ["referral → sources: must be the id of a source (found 'the-mews'). No name comes near it. All ", " stand in data/sources.yml."],
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
    "a unit with a typing mistake": (
        change("rules.yml", "unit: working days", "unit: workin days"),
        ["data/rules.yml:16: acknowledgement-missing → wait.unit: must be a unit", "Did you mean 'working days'?"],
    ),
    "a region that no calendar knows": (
        change("regions.yml", "code: IN", "code: QQ"),
        ["must be a country whose public holidays are known"],
    ),
    "a part of a country that no calendar knows": (
        change("rules.yml", "only_in_region: CA-ON", "only_in_region: CA-XX"),
        ["ontario-45-days → only_in_region: must be a place whose public holidays are known (found 'CA-XX')."],
    ),
    "two questions with one number": (
        change("questions.yml", "number: 2\n", "number: 1\n"),
        ["number: a number may be used once (found 1).", "number: a number may be used once (found 1)."],
    ),
    "a question on a topic that is not there": (
        change("questions.yml", "topic: thanks", "topic: thank"),
        ["data/questions.yml:", "how-soon-thank-you → topic: must be a topic of vocabulary.yml (found 'thank'). Did you mean 'thanks'?"],
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
    tells(FAULTS[fault], tmp_path)
