"""Words for readers stand in data, pages and templates, so that a second language needs no change of code."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
MACROS = ROOT / "macros"
PYTHON = sorted(MACROS.rglob("*.py"))
SCRIPTS = [path for path in sorted((ROOT / "docs").rglob("*.js")) if path.parent.name != "vendor"]

# These speak to whoever changes the guide or programs against its feed, and not to its readers.
DIAGNOSTICS = {
    "data/contradictions.py",
    "data/faults.py",
    "data/frontmatter.py",
    "data/holes.py",
    "data/lists.py",
    "data/numbers.py",
    "data/pydantic_errors.py",
    "data/reader.py",
    "data/references.py",
    "data/textfile.py",
    "data/words.py",
    "data/yaml_slips.py",
    "data/yamlfile.py",
    "exports/feed_shapes.py",
    "exports/fonts.py",
    "exports/logo.py",
    "exports/target.py",
    "exports/pdf.py",
    "exports/unprintable.py",
    "live.py",
    "pages/calls.py",
    "pages/folder.py",
    "pages/moves.py",
    "pages/nav.py",
    "pages/page.py",
    "pages/settings.py",
}
# And these sentences of other files do so too.
TO_EDITORS = {
    "must be true: without consent it is not kept": "the help that an editor of experiences.yml sees while typing",
    "the wait counts back from the second date": "the help that an editor of rules.yml sees while typing",
    "never later than the last working day before the second date": "the same",
    "may be done on any day before the event": "the same",
    "no reminder where the question went out later than this": "the same",
    "does not move at the turn of the year": "the same",
    "a right: what can be done once its day has passed": "the same",
    "why then; where no source says it, that it is what we suggest": "the same",
    "the usual one, then others that one may want to send instead": "the same",
    "the unit of `min`, where it isn't that of the rest": "the same",
    "which reasons not to write are asked about": "the same in stages.yml",
    "asked beside the planner's date, for those who may have chosen the wrong situation": "the same",
    "which reasons not to write are asked about, where it isn't the situation's": "the same for a case",
    "you spoke already, so 'only those chosen will hear' no longer counts": "the same",
    "a folder beside mkdocs.yml with fonts for the name's script, for the handouts": "the help that whoever writes extra.institution sees",
    "whose habits the source speaks of": "the help that an editor of sources.yml sees while typing",
    "a picture's path beside mkdocs.yml or below docs, such as assets/logo.svg": "the same for extra.institution",
}
# Not for people at all.
CODE = {"PRODID:-//The Follow-Up Guide//Planner 1//EN": "the name of the program in a calendar file, required by RFC 5545"}


def is_sentence(text: str) -> bool:
    """Three words or more with a space between; selectors, addresses and formats have signs that sentences have not."""
    return len(re.findall(r"[A-Za-z’']{2,}", text)) >= 3 and bool(re.search(r"[a-z,’'] [a-z]", text)) and not re.search(r"[\[\]<>=;]", text)


def python_strings(source: str) -> Iterator[str]:
    """The strings of a Python file that are neither documentation nor part of an exception."""
    tree = ast.parse(source)
    skipped: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(node, clean=False) is not None:
            first = node.body[0]
            assert isinstance(first, ast.Expr)
            skipped.add(id(first.value))
        if isinstance(node, ast.Raise):
            skipped |= {id(inner) for inner in ast.walk(node)}
    yield from (
        node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in skipped
    )


TOKEN = re.compile(
    r"""/\*.*?\*/|//[^\n]*                                   # remarks
      | (?<=[(,=:\[!&|?{};+~^%*<>\n])\s*/(?![*/\s])(?:\\.|\[(?:\\.|[^\]\n])*\]|[^/\\\n\[])+/[a-z]*   # regular expressions
      | "(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`   # strings""",
    re.VERBOSE | re.DOTALL,
)


def script_strings(source: str) -> Iterator[str]:
    """The strings of a script, the fixed parts of its templates among them."""
    for token in TOKEN.findall(source):
        if token[:1] in "\"'`":
            yield from re.split(r"\$\{[^}]*\}", token[1:-1])


@pytest.mark.parametrize("path", PYTHON, ids=lambda path: path.relative_to(MACROS).as_posix())
def test_python_holds_no_sentence_for_readers(path: Path) -> None:
    if path.relative_to(MACROS).as_posix() in DIAGNOSTICS:
        return
    found = [text for text in python_strings(path.read_text(encoding="utf-8")) if is_sentence(text) and text not in TO_EDITORS]
    assert not found, f"move into data/words or a template: {found}"


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_scripts_hold_no_sentence_for_readers(path: Path) -> None:
    found = [text for text in script_strings(path.read_text(encoding="utf-8")) if is_sentence(text) and text not in CODE]
    assert not found, f"move into data/words/planner.yml or a template: {found}"


def test_every_exception_is_still_needed() -> None:
    python = {text for path in PYTHON for text in python_strings(path.read_text(encoding="utf-8"))}
    scripts = {text for path in SCRIPTS for text in script_strings(path.read_text(encoding="utf-8"))}
    assert TO_EDITORS.keys() <= python
    assert CODE.keys() <= scripts
    assert {path.relative_to(MACROS).as_posix() for path in PYTHON} >= DIAGNOSTICS


def test_the_finder_finds_a_sentence_in_python() -> None:
    source = 'def f():\n    """This is documentation only."""\n    raise ValueError("this is a fault")\n\nLABEL = "Write to them today"\n'
    assert [text for text in python_strings(source) if is_sentence(text)] == ["Write to them today"]


@pytest.mark.parametrize("quote", ['"{}"', "'{}'", "`{}`", "`${{day}} {}`"])
def test_the_finder_finds_a_sentence_in_a_script(quote: str) -> None:
    remarks = '// this is a remark\nconst slash = /["a]/g; /* one "more remark here" */'
    source = f"{remarks} node.textContent = {quote.format('Write to them today')};"
    assert [text.strip() for text in script_strings(source) if is_sentence(text)] == ["Write to them today"]
