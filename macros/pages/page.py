"""A page of the guide, read once: what it says of itself, the macros that it calls, and everything that is wrong with it."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ..data.faults import Place, Problem, placed, shown, suggestion
from ..data.frontmatter import parted
from ..data.head import problems as shape_problems
from ..data.holes import HoleError, fill
from ..data.lists import STANDS
from ..data.model import Guide
from ..data.numbers import SENTENCE, fault, strangers
from ..data.textfile import read_text
from ..data.yamlfile import Read
from .calls import Call, Macros, calls
from .renderer import Renderer, UnknownNameError

DEEPEST = 60  # some fifteen lists in lists; with some hundred, Python-Markdown ends in a traceback
HEAD = ("title", "description")  # what readers, search engines and shared links are shown of a page


class Page(NamedTuple):
    """One page: its title, its calls in their order, its faults, and its description."""

    title: str
    calls: tuple[Call, ...]
    problems: tuple[Problem, ...]
    description: str = ""


def address(uri: str) -> str:
    """The address that readers see, without its first slash, whatever the file is called on disk: when/interview/."""
    path = uri.removesuffix(".md")
    return "" if path == "index" else path.removesuffix("/index") + "/"


def read_all(docs: Path, renderer: Renderer, macros: Macros) -> tuple[dict[str, Page], list[Problem]]:
    """Every page below a folder, by its path in it, and everything that is wrong with them; calls that fail are left out."""
    pages: dict[str, Page] = {}
    problems: list[Problem] = []
    for path in sorted(docs.rglob("*.md")):
        uri = path.relative_to(docs).as_posix()
        page = read(path, f"docs/{uri}", renderer.guide, macros)
        failed = {call: fault for call in page.calls if (fault := refused(f"docs/{uri}", call, renderer, macros))}
        pages[uri] = page._replace(calls=tuple(call for call in page.calls if call not in failed))
        problems += [*page.problems, *failed.values()]
    return pages, problems


def refused(file: str, call: Call, renderer: Renderer, macros: Macros) -> Problem | None:
    """What a macro says against the words that a page gives it; a call without words can't name what does not exist."""
    try:
        if call.args:
            macros[call.name](renderer, "", *call.args)
    except UnknownNameError as error:
        return Problem(file, call.line, call.name, "", error.rule, error.cure)
    return None


def read(path: Path, file: str, guide: Guide, macros: Macros) -> Page:
    """A page's file, which editors know by the name `file`."""
    text, problems = read_text(path, file)
    return Page("", (), tuple(problems)) if problems else parsed(text, file, guide, macros)


def parsed(text: str, file: str, guide: Guide, macros: Macros) -> Page:
    """The text of a page."""
    head = parted(text, file).read
    found = list(calls(file, text, macros))
    for line in (number for number, words in enumerate(text.splitlines(), 1) if len(words) - len(words.lstrip()) > DEEPEST):
        found.append(Problem(file, line, "", "", f"a line may begin with {DEEPEST} spaces at the most", "Flatten the list that it is in."))
    problems = [*(head.problems or head_problems(head, text, file, guide)), *(one for one in found if isinstance(one, Problem))]
    stage = None if head.problems else head.data.get("stage")
    if isinstance(stage, str) and stage in guide.stages:
        problems += contradicting(guide, stage, text, file)
    title, description = (file, "") if problems else (fill(guide, head.data["title"]), fill(guide, head.data["description"]))
    return Page(title, tuple(one for one in found if isinstance(one, Call)), tuple(problems), description)


def head_problems(head: Read, text: str, file: str, guide: Guide) -> Iterator[Problem]:
    """What is wrong with a page's head: what its shape refuses, a text cut off by a #, a hole that nothing fills."""
    place = Place(file, head.lines)
    if misshapen := shape_problems(head.data, place):
        yield from misshapen
        return
    stage = head.data.get("stage")
    if stage and stage not in guide.stages:
        yield placed(
            place, "", ("stage",), shown(stage), "must be the id of a situation", suggestion(stage, guide.stages, STANDS["stages"])
        )
    lines = text.splitlines()
    for key in HEAD:
        value = head.data[key]
        line = lines[head.lines[(key,)] - 1]
        if " #" in line and "#" not in value:
            rule, cure = "readers would not see what follows the #, which begins a comment", "Put the whole text in quotes."
            yield placed(place, "", (key,), shown(line.partition(":")[2].strip()), rule, cure)
        try:
            fill(guide, value)
        except HoleError as error:
            yield placed(place, "", (key,), "", error.rule, error.cure)


def contradicting(guide: Guide, stage: str, text: str, file: str) -> Iterator[Problem]:
    """Every number of days in a situation's guide that its rules don't have; a sentence with a source says what others say."""
    for number, line in enumerate(text.splitlines(), 1):
        for sentence in SENTENCE.split(line):
            if "cite(" not in sentence:
                for words in strangers(guide, stage, sentence):
                    yield Problem(file, number, "", shown(words), *fault(guide, stage))
