"""Which field draws its words from which list: said once, on the field itself, for the check and for the editors' schemas.

`Annotated[str, From("channels")]` is a word that must stand under `channels` in vocabulary.yml; `Annotated[…, Known("ask")]`
is a list that must hold an entry called ask, because code refers to it by that name.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from .faults import Path_

MARK = "x-from"  # in pydantic's schemas, until the list itself is put in its place
WHAT = {
    "events": "an event of vocabulary.yml",
    "actions": "an action of vocabulary.yml",
    "channels": "a channel of vocabulary.yml",
    "tones": "a tone of vocabulary.yml",
    "needs": "a need of vocabulary.yml",
    "units": "a unit of vocabulary.yml",
    "placeholders": "a placeholder of vocabulary.yml",
    "kinds": "a kind of vocabulary.yml",
    "groups": "a group of vocabulary.yml",
    "topics": "a topic of vocabulary.yml",
    "rules": "the id of a rule",
    "stages": "the id of a situation",
    "sources": "the id of a source",
    "regions": "a region of regions.yml",
    "messages": "the file name of a message",
    "questions": "the id of a question",
}
STANDS = {  # where the names of a long list can be read
    "rules": "data/rules.yml",
    "stages": "data/stages.yml",
    "sources": "data/sources.yml",
    "regions": "data/regions.yml",
    "messages": "data/messages: a file's name without .md",
    "questions": "data/questions.yml",
}


@dataclass(frozen=True)
class From:
    """The word must be on a list; with `find`, each of the words that it finds in the text."""

    kind: str
    find: Callable[[str], Iterable[str]] | None = None

    def __get_pydantic_json_schema__(self, core: Any, handler: Any) -> dict[str, Any]:
        made: dict[str, Any] = handler(core)
        return made if self.find else {**made, MARK: self.kind}


@dataclass(frozen=True)
class Known:
    """Code refers to these entries by name; renaming one in data would switch a feature off without an error, so it is refused."""

    names: tuple[str, ...]


def drawn(datum: BaseModel, path: Path_ = ()) -> Iterator[tuple[Path_, str, str]]:
    """Every word of a datum that comes from a list: its place, the word, and the list."""
    for name, field in type(datum).model_fields.items():
        declared: Any = Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation
        yield from words(declared, getattr(datum, name), (*path, field.alias or name))


def words(declared: Any, value: Any, path: Path_) -> Iterator[tuple[Path_, str, str]]:
    """The same for one value, given how its field is declared."""
    if isinstance(value, BaseModel):
        yield from drawn(value, path)
        return
    inner = get_args(declared)
    origin = get_origin(declared)
    if origin is Annotated:
        for mark in declared.__metadata__:
            if isinstance(mark, From) and isinstance(value, str):
                yield from ((path, word, mark.kind) for word in (mark.find(value) if mark.find else [value]))
        yield from words(inner[0], value, path)
    elif origin in (Union, UnionType) and value is not None:
        yield from (found for one in inner for found in words(one, value, path))
    elif origin is list:
        for index, item in enumerate(value):
            yield from words(inner[0], item, (*path, index) if isinstance(item, BaseModel) else path)
    elif origin is dict:
        for key, item in value.items():
            yield from words(inner[0], key, (*path, key))
            yield from words(inner[1], item, (*path, key))


def needed(shape: type[BaseModel]) -> Iterator[tuple[str, str]]:
    """The entries that code refers to by name: the field that must hold each, and its name."""
    for field, declared in shape.model_fields.items():
        for mark in declared.metadata:
            if isinstance(mark, Known):
                yield from ((field, name) for name in mark.names)


def country(code: str) -> list[str]:
    """The country of a region's code: GB of GB-SCT."""
    return [code.split("-")[0]]
