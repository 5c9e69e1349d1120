"""Handouts from the data: nothing missing, nothing read as markup, the same bytes each time, one page whatever they hold."""

import io
import re
import subprocess
from functools import partial
from pathlib import Path

import pikepdf
import pytest

from macros.data.faults import DataError
from macros.data.model import Guide
from macros.exports import handouts, pdf
from macros.exports.fonts import Fonts
from macros.exports.handouts import Handout
from macros.exports.origin import origin
from macros.pages import places
from macros.pages.site import Institution, Site
from tests.print.paper import more_situations
from tests.tools import program

URL = "https://follow-up.example/guide"
HOSTILE = Institution(
    name="<script>alert(1)</script> #panic() $x$ *b* \\u{0}", note='= H1 [a](b) `c` "quotes" @ref // gone', contact="a&b<c"
)
ENDLESS = Institution(name="N" * 120, note="W" * 300, contact="c" * 200, url=f"https://{'u' * 60}.example/")
LOGO = (Path(__file__).parents[2] / "examples/institution/assets/logo.svg").read_bytes()


@pytest.fixture(scope="module")
def sheets(guide: Guide) -> dict[str, Handout]:
    return {sheet.name: sheet for sheet in handouts.all_of(guide, Site("The Follow-Up Guide", URL))}


def typeset(sheet: Handout, paper: str = "letter") -> bytes:
    """One sheet, made anew."""
    source, told = str(pdf.TEMPLATES / sheet.template), pdf.inputs(sheet, paper)
    page = pdf.compiler().compile(input=source, format="pdf", sys_inputs=told, pdf_standards=pdf.STANDARD)
    assert isinstance(page, bytes)
    return page


def pages(data: bytes) -> int:
    with pikepdf.open(io.BytesIO(data)) as document:
        return len(document.pages)


def test_there_is_a_sheet_for_everything(guide: Guide, sheets: dict[str, Handout]) -> None:
    stages = list(guide.stages)
    expected = [
        "checklist",
        "effective-follow-up",
        "session-worksheet",
        "poster",
        *(f"checklist-{s}" for s in stages),
        *(f"messages-{s}" for s in stages),
    ]
    assert list(sheets) == expected
    assert [sheet.name for sheet in places.sheets(guide)] == expected


def test_titles_are_unique_and_sheets_know_their_page(sheets: dict[str, Handout]) -> None:
    assert len({sheet.title for sheet in sheets.values()}) == len(sheets)
    interview = sheets["checklist-interview"].data
    assert interview["url"] == f"{URL}/checklist/interview/"
    assert interview["short"] == "follow-up.example/guide/checklist/interview"
    assert interview["qr"].startswith("<svg")


def test_without_an_address_a_sheet_names_the_path_and_has_no_code(guide: Guide) -> None:
    sheet = next(s for s in handouts.all_of(guide, Site("The Follow-Up Guide")) if s.name == "checklist-interview")
    assert (sheet.data["url"], sheet.data["qr"], sheet.data["short"]) == (None, None, "/checklist/interview")
    assert pages(typeset(sheet)) == 1


def test_a_sheet_says_what_the_rules_say(guide: Guide, sheets: dict[str, Handout]) -> None:
    steps = {step["title"]: step for step in sheets["checklist-interview"].data["steps"]}
    thanks = steps[guide.rules["thank-you"].title]
    wait = guide.rules["thank-you"].wait
    assert thanks["when"] == f"Within {wait.default} {wait.unit} after the interview"
    assert thanks["range"] == f"{wait.min} to {wait.max} {wait.unit}"
    calls = {step["title"]: step["when"] for step in sheets["checklist-recruiter-screen"].data["steps"]}
    assert calls[guide.rules["no-date-given"].title] == f"{guide.rules['no-date-given'].wait.default} working days after the call"


def test_two_steps_of_which_one_counts_stand_together_in_each_case(guide: Guide, sheets: dict[str, Handout]) -> None:
    others = [step["title"] for step in sheets["checklist-interview"].data["steps"] if step["other"]]
    assert others == [guide.rules["no-date-given"].title]
    cases = sheets["checklist-assessment"].data["cases"]
    dated = [case for case in cases if len(case["dates"]) > 1]
    assert [any(step["other"] for step in case["steps"]) for case in cases] == [case in dated for case in cases]


def test_every_sample_is_on_its_sheet_word_for_word(guide: Guide, sheets: dict[str, Handout]) -> None:
    for message in guide.messages.values():
        printed = next(m for m in sheets[f"messages-{message.stage}"].data["messages"] if m["title"] == message.title)
        lines = ["".join(run["text"] for run in line) for block in printed["blocks"] for line in block["lines"]]
        assert lines == [line.removeprefix("## ") for line in message.body.splitlines() if line.strip()], message.id
        assert "".join(run["text"] for run in printed["subject"]) == (message.subject or "")


def test_the_same_data_gives_the_same_bytes(sheets: dict[str, Handout]) -> None:
    first = typeset(sheets["checklist-interview"])
    vars(pdf.own).clear()  # another compiler
    assert typeset(sheets["checklist-interview"]) == first


@pytest.mark.parametrize("office", [HOSTILE, ENDLESS], ids=["hostile", "endless"])
def test_an_offices_words_are_text_and_never_break_a_sheet(guide: Guide, office: Institution) -> None:
    made = {s.name: s for s in handouts.all_of(guide, Site("The Follow-Up Guide", URL, institution=office), LOGO)}
    for name in ("checklist", "effective-follow-up", "session-worksheet", "poster", "checklist-interview", "checklist-applied"):
        assert pages(typeset(made[name])) == 1, name
    assert made["checklist"].data["institution"]["name"] == office.name


def boxes(data: bytes, folder: Path) -> list[tuple[float, float, str]]:
    """Where each word of a document begins and ends, in per cent of the page's width."""
    (folder / "sheet.pdf").write_bytes(data)
    command = [program("pdftotext", "poppler-utils"), "-bbox", str(folder / "sheet.pdf"), "-"]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    width = float(re.findall(r'<page width="([\d.]+)"', said)[0])
    words = re.findall(r'<word xMin="([\d.-]+)" yMin="[\d.-]+" xMax="([\d.-]+)" yMax="[\d.-]+">(.*?)</word>', said)
    return [(100 * float(left) / width, 100 * float(right) / width, word) for left, right, word in words]


def test_a_long_word_or_address_stays_in_its_column(guide: Guide, tmp_path: Path) -> None:
    stage = guide.stages["interview"].model_copy(update={"title": "W" * 60})
    grown = guide.model_copy(update={"stages": {**guide.stages, "interview": stage}})
    address = f"https://{'careers' * 4}.example/{'follow/' * 10}{'u' * 40}"
    sheets = {sheet.name: sheet for sheet in handouts.all_of(grown, Site("The Follow-Up Guide", address))}
    for name in ("checklist", "checklist-interview", "messages-interview"):
        found = boxes(typeset(sheets[name]), tmp_path)
        assert max(right for _, right, _ in found) < 97, name
    title = [(left, right) for left, right, word in boxes(typeset(sheets["checklist"]), tmp_path) if set(word) <= {"W", "\u200b"}]
    assert title
    assert max(right for _, right in title) - min(left for left, _ in title) < 33


@pytest.mark.parametrize("name", ["checklist", "checklist-interview", "messages-interview"])
def test_what_an_office_says_of_itself_breaks_where_it_has_no_spaces(guide: Guide, name: str, tmp_path: Path) -> None:
    endless = "careers." * 24 + "example"  # a dot is no place to break
    site = Site("The Follow-Up Guide", URL, institution=Institution(name="Careers", contact=endless))
    sheet = next(one for one in handouts.all_of(guide, site) if one.name == name)
    assert max(right for _, right, _ in boxes(typeset(sheet), tmp_path)) < 97


@pytest.mark.parametrize(
    ("kind", "ident", "field", "name"),
    [("stages", "interview", "answer", "checklist-interview"), ("rules", "thank-you", "checklist", "checklist-interview")],
)
def test_what_is_too_much_for_one_page_is_refused_with_its_longest_text(guide: Guide, kind: str, ident: str, field: str, name: str) -> None:
    entries = getattr(guide, kind)
    grown = guide.model_copy(update={kind: {**entries, ident: entries[ident].model_copy(update={field: "word " * 780})}})
    site = Site("The Follow-Up Guide", URL)
    sheet = next(one for one in handouts.all_of(grown, site) if one.name == name)
    with pytest.raises(DataError) as caught:
        pdf.files([sheet], Fonts(), partial(origin, guide=grown, site=site))
    (problem,) = caught.value.problems
    assert (problem.file, problem.field) == (f"data/{kind}.yml", f"{ident} → {field}")
    assert "more words than one page holds" in problem.rule


def test_what_grows_gets_smaller_type_and_not_a_second_page(guide: Guide) -> None:
    rule = guide.rules["thank-you"]
    longer = rule.model_copy(update={"checklist": f"{rule.checklist} {rule.checklist} {rule.checklist}"})
    grown = guide.model_copy(update={"rules": {**guide.rules, "thank-you": longer}})
    made = {s.name: s for s in handouts.all_of(grown, Site("The Follow-Up Guide", URL))}
    assert pages(typeset(made["checklist-interview"])) == 1
    assert pages(typeset(made["checklist"])) == 1


@pytest.mark.parametrize("paper", places.PAPERS)
def test_the_whole_checklist_has_room_for_six_more_situations_and_the_build_tells(guide: Guide, paper: str) -> None:
    def room(guide: Guide) -> tuple[float, int, float]:
        sheets = handouts.all_of(guide, Site("The Follow-Up Guide", URL))
        said = pdf.room(next(sheet for sheet in sheets if sheet.template == pdf.WHOLE), paper, Fonts())
        size, more, least = re.findall(r"[\d.]*\d", said.partition(": ")[2])
        return float(size), int(more), float(least)

    size, more, least = room(guide)
    assert least >= 6
    added = {f"new-{n}": guide.stages["date-passed"].model_copy(update={"id": f"new-{n}"}) for n in range(more_situations(guide))}
    smaller, fewer, _ = room(guide.model_copy(update={"stages": {**guide.stages, **added}}))
    assert size > smaller >= least
    assert more > fewer >= 0
