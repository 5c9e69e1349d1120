"""The sample messages as they stand in data/messages/, for the tests that judge their words.

Read here directly, not through the site's own reader, so that a fault in that reader can't hide a fault in the words.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

DATA = Path(__file__).parents[2] / "data"


@dataclass(frozen=True)
class Message:
    """One sample: where it lives, its front matter, and the words."""

    id: str
    stage: str
    fields: dict[str, Any]
    body: str

    @property
    def channel(self) -> str:
        return str(self.fields.get("channel", ""))

    @property
    def said(self) -> str:
        """All that the reader sends: the subject and the body."""
        return f"{self.fields.get('subject', '')}\n{self.body}"

    @property
    def branches(self) -> dict[str, str]:
        """A phone script by its headings; any other message as one part without a name."""
        parts = re.split(r"^## (.+)\n", self.body, flags=re.MULTILINE)
        return dict(zip(parts[1::2], parts[2::2], strict=True)) if len(parts) > 1 else {"": self.body}


def read_yaml(name: str) -> Any:
    """Read one file of facts from data/."""
    return yaml.safe_load((DATA / name).read_text(encoding="utf-8"))


def read_messages() -> list[Message]:
    """Read every sample, in the order of stage and id."""
    found = []
    for path in sorted((DATA / "messages").glob("*/*.md")):
        parts = re.split(r"^---\n", path.read_text(encoding="utf-8"), maxsplit=2, flags=re.MULTILINE)
        if len(parts) != 3:
            raise ValueError(f"{path} has no front matter: put it between two lines of ---, then the words")
        _, front, body = parts
        found.append(Message(path.stem, path.parent.name, yaml.safe_load(front), body.strip()))
    return found
