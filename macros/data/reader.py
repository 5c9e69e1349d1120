"""Reads the files of the data folder one by one, each against its shape, and keeps where everything stands and what is wrong with it."""

from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from .faults import MOST, Path_, Place, Problem, shown
from .frontmatter import parted
from .message import SLOT, Message
from .pydantic_errors import described
from .textfile import read_text
from .words import Words
from .yamlfile import Read, read_yaml

Key = tuple[str, str]  # kind of datum and its id
FROM_PATH = ("id", "stage", "body")  # what a message gets from its place and not from its front matter
ENOUGH = 20 * MOST  # problems: a broken file of 1 MB may hold a million, and nobody reads on
MAY_BE_EMPTY = ("experiences", "numbers")


class Reader:
    """Reads files one by one, and keeps what was wrong and where each datum stands.

    `broken` holds the ids of entries that could not be used (None: the whole file), so that what refers
    to them is not called a mistake as well.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.problems: list[Problem] = []
        self.places: dict[Key, Place] = {}
        self.broken: dict[str, set[str] | None] = {}

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

    def shape(self, kind: Any, data: object, place: Place) -> Any:
        """Data checked against a shape, or None with its problems noted."""
        try:
            return TypeAdapter(kind).validate_python(data)
        except ValidationError as error:
            self.problems += [described(e, kind, place, data) for e in error.errors()[:MOST]]
            return None

    def listed(self, file: str, key: str, kind: Any) -> dict[str, Any]:
        """A file that holds a list, as a mapping by the key that names each entry; a name that stands twice is a problem."""
        path = self.folder / f"{file}.yml"
        found, name = self.yaml(path), self.name(path)
        entries = found.data
        if not found.problems and (not isinstance(entries, list) or not (entries or file in MAY_BE_EMPTY)):
            rule, cure = "the file must be a list of entries", f"Begin each with a line '- {key}: …'."
            self.problems.append(Problem(name, 1, "", "", rule, cure))
            entries = None
        if not isinstance(entries, list):
            self.broken[file] = None
            return {}
        result: dict[str, Any] = {}
        bad: set[str] = set()
        for index, entry in enumerate(entries):
            if len(self.problems) > ENOUGH:
                break
            place = Place(name, found.lines, (index,))
            item = self.shape(kind, entry, place)
            if item is None:
                bad.add(str(entry.get(key)) if isinstance(entry, dict) else "")
                continue
            ident = getattr(item, key)
            if ident in result:
                rule = "an id may be used once"
                self.problems.append(Problem(name, found.lines.get((index,)), key, shown(ident), rule, "Give this one another id."))
            result[ident] = item
            self.places[(file, ident)] = place
        self.places[(file, "")] = Place(name, found.lines)
        self.broken[file] = None if "" in bad or "None" in bad else bad  # one without a name may be any that is missed
        return result

    def whole(self, file: str, kind: Any) -> Any:
        """A file that holds one thing."""
        path = self.folder / f"{file}.yml"
        found = self.yaml(path)
        self.places[(file, "")] = Place(self.name(path), found.lines)
        return None if found.problems else self.shape(kind, found.data, self.places[(file, "")])

    def messages(self) -> dict[str, Message]:
        """Every sample: data/messages/<stage>/<id>.md, front matter and then the words."""
        result: dict[str, Message] = {}
        bad: set[str] = set()
        for path in sorted(self.folder.glob("messages/**/*")):
            message = None
            if path.suffix != ".md" and (path.name.startswith(".") or (path.is_dir() and not path.is_symlink())):
                continue  # what a program hides, or a folder
            if path.suffix != ".md" or len(path.relative_to(self.folder).parts) != 3 or path.name.startswith("."):
                rule, cure = "a message must be messages/<situation>/<id>.md", "Move or rename it, or take it out."
                self.problems.append(Problem(self.name(path), None, "", "", rule, cure))
            else:
                message = self.message(path)
            if message and message.id in result:
                rule = "a message's file name must be unique over all situations, because its address is"
                self.problems.append(Problem(self.name(path), None, "", shown(message.id), rule, "Rename one of the two files."))
            elif message:
                result[message.id] = message
            else:
                bad.add(path.stem)
        self.broken["messages"] = bad
        return result

    def message(self, path: Path) -> Message | None:
        """One sample, or None with its problems noted."""
        name = self.name(path)
        text, problems = read_text(path, name)
        front = parted(text, name)
        found = front.read
        if wrong := problems or found.problems:
            self.problems += wrong
            return None
        taken = [key for key in FROM_PATH if key in found.data]
        for key in taken:
            rule = "this key comes from the file's place, and must not stand in its front matter"
            self.problems.append(Problem(name, found.lines.get((key,)), key, "", rule, "Remove the line."))
        gaps: dict[Path_, int] = {
            ("body", gap[1]): front.line + front.body.count("\n", 0, gap.start()) for gap in reversed([*SLOT.finditer(front.body)])
        }
        place = self.places[("messages", path.stem)] = Place(name, {**found.lines, ("body",): front.line, **gaps})
        data = {**found.data, "id": path.stem, "stage": path.parent.name, "body": front.body}
        message: Message | None = self.shape(Message, data, place)
        return None if taken else message

    def words(self) -> Words | None:
        """What the browser, the handouts and the generated pages say: data/words/<topic>.yml."""
        files = {file: self.whole(f"words/{file}", field.annotation) for file, field in Words.model_fields.items()}
        return Words.model_construct(**files) if all(files.values()) else None
