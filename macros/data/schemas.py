"""JSON Schemas of the data files, so that an editor completes and checks as one types.

They say what the shapes say, with the vocabulary's words and the ids of the data as closed lists.
`python -m macros.data.schemas` writes them into data/schemas; a test holds them current.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import GenericAlias
from typing import Any

from pydantic import TypeAdapter

from .lists import MARK
from .load import LISTS, WHOLE, load_guide
from .message import Message
from .model import Guide
from .reader import FROM_PATH
from .words import Words

DRAFT = "https://json-schema.org/draft/2020-12/schema"
DATA = Path(__file__).parents[2] / "data"


def names(guide: Guide, kind: str) -> list[str]:
    """The words or ids of one kind."""
    words: Iterable[str] = getattr(guide, kind, None) or getattr(guide.vocabulary, kind)
    return list(words)


def closed(made: Any, guide: Guide) -> Any:
    """A schema in which each word that comes from a list may only be one of its entries."""
    if isinstance(made, list):
        return [closed(item, guide) for item in made]
    if not isinstance(made, dict):
        return made
    if MARK in made and made[MARK] != "regions":  # a region's code may be that of a part, which no list of ours has
        rest = {key: value for key, value in made.items() if key not in (MARK, "pattern", "maxLength")}
        return {**rest, "enum": names(guide, made[MARK])}
    return {key: closed(value, guide) for key, value in made.items() if key != MARK}


def untitled(schema: Any) -> Any:
    """A schema without the titles that pydantic makes out of names, which say nothing that the name does not."""
    if isinstance(schema, dict):
        return {key: untitled(value) for key, value in schema.items() if not (key == "title" and isinstance(value, str))}
    return [untitled(item) for item in schema] if isinstance(schema, list) else schema


def schema(guide: Guide, kind: Any, without: Iterable[str] = ()) -> dict[str, Any]:
    """The schema of one file, its lists closed; `without` names fields that do not come from the file's text."""
    made: dict[str, Any] = closed(untitled(TypeAdapter(kind).json_schema()), guide)
    for field in without:
        del made["properties"][field]
        made["required"].remove(field)
    return {"$schema": DRAFT, **made}


def schemas(guide: Guide) -> Mapping[str, str]:
    """File name -> content, for every file of the data and for the front matter of messages."""
    found = {file: schema(guide, GenericAlias(list, (kind,))) for file, (_, kind) in LISTS.items()}
    found |= {file: schema(guide, kind) for file, kind in WHOLE.items()}
    found |= {f"words-{file}": schema(guide, field.annotation) for file, field in Words.model_fields.items()}
    found["message"] = schema(guide, Message, FROM_PATH)
    return {f"{file}.schema.json": json.dumps(made, ensure_ascii=False, indent=1) + "\n" for file, made in found.items()}


def write(folder: Path) -> None:
    """Write the schemas of a data folder into it."""
    target = folder / "schemas"
    target.mkdir(exist_ok=True)
    for name, text in schemas(load_guide(folder)).items():
        (target / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write(DATA)
