"""The only reader of the data folder: files in, one checked `Guide` out, or every problem at once."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from . import model
from .check import cross_references
from .problems import DataError, Problem, shown, suggestion
from .yamlfile import Path_, Read, read_text, read_yaml

T = TypeVar("T")
Key = tuple[str, str]  # kind of datum and its id
FRONT = "---\n"

LISTS: dict[str, tuple[str, Any]] = {
    "stages": ("id", list[model.Stage]),
    "rules": ("id", list[model.Rule]),
    "sources": ("id", list[model.Source]),
    "regions": ("code", list[model.Region]),
    "questions": ("id", list[model.Question]),
    "gate": ("id", list[model.GateItem]),
    "waits": ("id", list[model.WaitFigure]),
    "effective": ("id", list[model.Advice]),
    "experiences": ("id", list[model.Experience]),
}
WHOLE: dict[str, Any] = {"vocabulary": model.Vocabulary, "reviews": model.Reviews}


class Reader:
    """Reads files one by one, and keeps what was wrong and where each datum stands."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.problems: list[Problem] = []
        self.places: dict[Key, tuple[str, dict[Path_, int], Path_]] = {}

    def name(self, path: Path) -> str:
        """A path as editors know it: data/stages.yml."""
        return f"{self.folder.name}/{path.relative_to(self.folder).as_posix()}"

    def yaml(self, path: Path) -> Read:
        """One YAML file, with its problems noted."""
        name = self.name(path)
        text, problems = read_text(path, name)
        found = Read(None, {}, problems) if problems else read_yaml(text, name)
        self.problems += found.problems
        return found

    def shape(self, kind: Any, data: object, name: str, lines: Mapping[Path_, int]) -> Any:
        """Data checked against a shape, or None with its problems noted."""
        try:
            return TypeAdapter(kind).validate_python(data)
        except ValidationError as error:
            self.problems += [described(e, data, kind, name, lines) for e in error.errors()]
            return None

    def listed(self, file: str) -> dict[str, Any]:
        """A file that holds a list, as a mapping by id; an id that stands twice is a problem."""
        key, kind = LISTS[file]
        path = self.folder / f"{file}.yml"
        found = self.yaml(path)
        if found.data is None:
            return {}
        name = self.name(path)
        items = self.shape(kind, found.data, name, found.lines) or []
        result: dict[str, Any] = {}
        for index, item in enumerate(items):
            ident = getattr(item, key)
            if ident in result:
                rule = "an id may be used once"
                self.problems.append(Problem(name, found.lines.get((index,)), key, shown(ident), rule, "Give this one another id."))
            result[ident] = item
            self.places[(file, ident)] = (name, found.lines, (index,))
        return result

    def whole(self, file: str) -> Any:
        """A file that holds one thing."""
        path = self.folder / f"{file}.yml"
        found = self.yaml(path)
        self.places[(file, "")] = (self.name(path), found.lines, ())
        return None if found.data is None else self.shape(WHOLE[file], found.data, self.name(path), found.lines)

    def messages(self) -> dict[str, model.Message]:
        """Every sample: data/messages/<stage>/<id>.md, front matter and then the words."""
        result: dict[str, model.Message] = {}
        for path in sorted(self.folder.glob("messages/*/*.md")):
            message = self.message(path)
            if message and message.id in result:
                rule = "a message's file name must be unique over all situations, because its address is"
                self.problems.append(Problem(self.name(path), None, "", message.id, rule, "Rename one of the two files."))
            elif message:
                result[message.id] = message
        return result

    def message(self, path: Path) -> model.Message | None:
        """One sample, or None with its problems noted."""
        name = self.name(path)
        text, problems = read_text(path, name)
        head, sep, body = text.removeprefix(FRONT).partition(f"\n{FRONT}")
        if not problems and not (text.startswith(FRONT) and sep):
            rule = "a message must begin with front matter between two lines of three hyphens"
            problems = [Problem(name, 1, "", "", rule, "Copy the top of a message that works.")]
        self.problems += problems
        if problems:
            return None
        found = read_yaml(head, name, first_line=2)
        self.problems += found.problems
        if not isinstance(found.data, dict):
            if not found.problems:
                self.problems.append(Problem(name, 2, "", "", "the front matter must be 'key: value' lines", "Write one per line."))
            return None
        self.places[("messages", path.stem)] = (name, found.lines, ())
        data = {**found.data, "id": path.stem, "stage": path.parent.name, "body": body.strip("\n")}
        message: model.Message | None = self.shape(model.Message, data, name, found.lines)
        return message

    def words(self) -> dict[str, Any]:
        """What the browser says: data/words/<script>.yml, one mapping each."""
        return {path.stem: self.yaml(path).data for path in sorted(self.folder.glob("words/*.yml"))}


def described(error: Any, data: object, kind: Any, name: str, lines: Mapping[Path_, int]) -> Problem:
    """A pydantic error as a sentence with its line, its value and a cure."""
    path: Path_ = tuple(part for part in error["loc"] if part != "[key]")
    line = next((lines[path[:end]] for end in range(len(path), -1, -1) if path[:end] in lines), None)
    field = ".".join(str(part) for part in path if not isinstance(part, int)) or "the file"
    if isinstance(data, list) and path and isinstance(path[0], int):
        item = data[path[0]]
        label = item.get("id", item.get("code", "")) if isinstance(item, dict) else ""
        field = f"{label} → {field}" if label else f"entry {path[0] + 1} → {field}"
    value, context = shown(error["input"]), error.get("ctx", {})
    match error["type"]:
        case "extra_forbidden":
            rule, cure = "this key is not known here", suggestion(path[-1], known_keys(kind))
            value = ""
        case "missing":
            rule, cure, value = "this key must be there", f"Add a line '{path[-1]}: …'.", ""
        case "string_pattern_mismatch":
            rule, cure = f"must look like {context['pattern']}", "Change it to that form."
        case "string_type":
            rule, cure = "must be text", "Write words, in quotes if they look like a number, a date or yes/no."
        case "date_from_datetime_parsing" | "date_type" | "date_parsing":
            rule, cure = "must be a date", "Write it as 2026-11-30, without quotes."
        case _:
            rule, cure = error["msg"][0].lower() + error["msg"][1:], "Change the value to fit."
    return Problem(name, line, field, value, rule, cure)


def known_keys(kind: Any) -> list[str]:
    """All keys that a shape and the shapes inside it know, for a 'did you mean'."""
    schema = TypeAdapter(kind).json_schema()
    shapes = [schema, *schema.get("$defs", {}).values()]
    return sorted({key for shape in shapes for key in shape.get("properties", {})})


def load_guide(folder: Path) -> model.Guide:
    """Read and check the whole data folder.

    Raises DataError with every problem found, each naming file, line, field, value, rule and cure.
    """
    reader = Reader(folder)
    parts: dict[str, Any] = {file: reader.whole(file) for file in WHOLE}
    parts |= {file: reader.listed(file) for file in LISTS}
    parts |= {"messages": reader.messages(), "words": reader.words()}
    if reader.problems:
        raise DataError(reader.problems)
    guide = model.Guide.model_construct(**parts)
    problems = list(cross_references(guide, reader.places))
    if problems:
        raise DataError(problems)
    return guide
