"""The schemas with which editors complete and check are current, hold the data, and refuse what the loader refuses."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from macros.data.model import Guide
from macros.data.schemas import DATA, schemas
from macros.data.textfile import read_text
from macros.data.yamlfile import read_yaml

ROOT = DATA.parent
FOLDER = DATA / "schemas"
FILES = sorted([*DATA.glob("*.yml"), *DATA.glob("words/*.yml")])
MESSAGES = sorted(DATA.glob("messages/*/*.md"))


def name_of(path: Path) -> str:
    """The schema of a data file."""
    return "-".join(path.relative_to(DATA).with_suffix("").parts) + ".schema.json"


def validator(name: str) -> Draft202012Validator:
    """A schema as the folder holds it."""
    return Draft202012Validator(json.loads((FOLDER / name).read_text(encoding="utf-8")))


def plain(value: Any) -> Any:
    """YAML's dates as the strings that an editor's checker sees."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


def content(path: Path) -> Any:
    """What a file of the data says; of a message, what its front matter says."""
    text, _ = read_text(path, path.name)
    return plain(read_yaml(text.split("---\n")[1] if path.suffix == ".md" else text, path.name).data)


def test_the_schemas_are_current(guide: Guide) -> None:
    made = schemas(guide)
    stale = [name for name, text in made.items() if not (FOLDER / name).is_file() or (FOLDER / name).read_text(encoding="utf-8") != text]
    assert not stale, f"run `make schemas` (or `python -m macros.data.schemas`) and commit what it changes: {stale}"
    assert {path.name for path in FOLDER.iterdir()} == set(made), "a schema of a file that is gone"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_data_file_is_valid_under_its_schema(path: Path) -> None:
    errors = [error.message for error in validator(name_of(path)).iter_errors(content(path))]
    assert not errors


def test_every_message_is_valid_under_its_schema() -> None:
    check = validator("message.schema.json")
    errors = [f"{path.name}: {error.message}" for path in MESSAGES for error in check.iter_errors(content(path))]
    assert not errors


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.json")), ids=lambda path: path.name)
def test_every_schema_is_a_schema(path: Path) -> None:
    Draft202012Validator.check_schema(json.loads(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("rules.yml", "unit: working days", "unit: moons"),
        ("rules.yml", "event: closing-date", "event: closing"),
        ("rules.yml", "messages: [receipt-missing]", "messages: [reciept-missing]"),
        ("rules.yml", "action: ask-receipt", "action: beg"),
        ("rules.yml", "max_messages: 1", "max_messages: 9"),
        ("stages.yml", "title: You've applied", "titel: You've applied"),
        ("stages.yml", "group: applied", "group: others"),
        ("sources.yml", "url: https:", "url: ftp:"),
        ("regions.yml", "strength: good", "strength: great"),
        ("regions.yml", "code: GB", "code: gb"),
        ("reviews.yml", "default: ", "defalt: "),
        ("vocabulary.yml", "waits: true", "waits: soon"),
        ("words/pages.yml", "checklist_title:", "title:"),
    ],
)
def test_an_editor_sees_the_mistake_while_typing(file: str, old: str, new: str) -> None:
    text, _ = read_text(DATA / file, file)
    assert old in text, f"mend this test: {old!r} does not stand in {file}"
    assert not validator(name_of(DATA / file)).is_valid(plain(read_yaml(text.replace(old, new, 1), file).data))


def test_a_message_may_not_say_what_its_place_says() -> None:
    message = content(MESSAGES[0])
    assert not validator("message.schema.json").is_valid({**message, "stage": "applied"})
    assert not validator("message.schema.json").is_valid({**message, "tone": "angry"})


@pytest.mark.parametrize("path", sorted(DATA.glob("*.yml")), ids=lambda path: path.stem)
def test_every_data_file_names_its_schema_in_its_first_line(path: Path) -> None:
    first = path.read_text(encoding="utf-8").partition("\n")[0]
    assert first == f"# yaml-language-server: $schema=schemas/{name_of(path)}"


def test_the_editor_settings_map_every_schema() -> None:
    text = (ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8")
    mapped = json.loads(re.sub(r"^\s*//.*$", "", text, flags=re.MULTILINE))["yaml.schemas"]
    expected = {f"./data/schemas/{name_of(path)}": path.relative_to(ROOT).as_posix() for path in FILES}
    assert mapped == expected
