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

from .load import FROM_PATH, LISTS, WHOLE, load_guide
from .message import Message
from .model import Guide
from .words import Words

DRAFT = "https://json-schema.org/draft/2020-12/schema"
DATA = Path(__file__).parents[2] / "data"

# Shape and field -> the list from which its words come. A list of a field's own is filled item by item.
CLOSED = {
    "Rule": {
        "event": "events", "action": "actions", "channels": "channels", "messages": "messages", "sources": "sources", "against": "sources",
    },
    "Variant": {"only_in": "stages", "sources": "sources"},
    "Wait": {"unit": "units"},
    "Span": {"unit": "units"},
    "End": {"unit": "units"},
    "Samples": {"usual": "messages", "late": "messages", "agency": "messages", "no-calls": "messages", "portal": "messages"},
    "Case": {"event": "events", "rules": "rules"},
    "Stage": {"group": "groups", "event": "events", "rules": "rules", "message": "messages"},
    "Message": {"need": "needs", "channel": "channels", "tone": "tones", "sources": "sources"},
    "Source": {"kind": "kinds"},
    "Region": {"sources": "sources"},
    "Question": {"stages": "stages", "sources": "sources"},
    "GateItem": {"message": "messages", "sources": "sources"},
    "WaitFigure": {"source": "sources"},
    "Advice": {"sources": "sources"},
    "Experience": {"stage": "stages"},
}  # fmt: skip


def names(guide: Guide, kind: str) -> list[str]:
    """The words or ids of one kind."""
    words: Iterable[str] = getattr(guide, kind, None) or getattr(guide.vocabulary, kind)
    return list(words)


def close(field: dict[str, Any], words: list[str]) -> None:
    """Let a field, or each item of its list, be one of some words only."""
    if field.get("type") == "array":
        field["items"] = {"type": "string", "enum": words}
    elif "anyOf" in field:
        field["anyOf"] = [{"type": "string", "enum": words}, {"type": "null"}]
    else:
        field.pop("pattern", None)
        field.pop("maxLength", None)
        field["enum"] = words


def untitled(schema: Any) -> Any:
    """A schema without the titles that pydantic makes out of names, which say nothing that the name does not."""
    if isinstance(schema, dict):
        return {key: untitled(value) for key, value in schema.items() if not (key == "title" and isinstance(value, str))}
    return [untitled(item) for item in schema] if isinstance(schema, list) else schema


def schema(guide: Guide, kind: Any, without: Iterable[str] = ()) -> dict[str, Any]:
    """The schema of one file, its lists closed; `without` names fields that do not come from the file's text."""
    made: dict[str, Any] = untitled(TypeAdapter(kind).json_schema())
    shapes: dict[str, Any] = made.get("$defs", {})
    if "properties" in made:
        shapes = {**shapes, getattr(kind, "__name__", ""): made}
    for shape, fields in CLOSED.items():
        for field, words in fields.items() if shape in shapes else ():
            close(shapes[shape]["properties"][field], names(guide, words))
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
