"""Who may know whom: the map of the code, held to what the files import."""

import ast
import sys
from pathlib import Path

import pytest

MACROS = Path(__file__).parent.parent.parent / "macros"
FILES = {path.stem: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(MACROS.glob("*.py"))}

# The core knows little, and each of its files is named with all that it may know.
CORE = {
    "shapes": set(),  # what all shapes of data share, and the vocabulary
    "sample": {"shapes"},  # a message, cut into runs
    "facts": {"shapes"},  # what the pages tell and cite
    "model": {"shapes", "sample", "facts"},  # rules and situations, and the guide that joins everything
    "problems": set(),  # a fault as a sentence
    "workdays": set(),  # which days are working days
    "site": set(),  # the site around a page
    "headers": set(),  # what a server says beside a file
    "cache": set(),  # what is slow to make
    "wording": {"shapes"},  # the shapes of data/words
    "words": {"facts"},  # values as templates print them
    "yamlfile": {"problems", "shapes"},  # one file, safely
    "check": {"model", "sample", "problems", "workdays", "yamlfile"},  # where files meet
    "describe": {"shapes", "problems", "yamlfile"},  # pydantic's errors as sentences
    "frontmatter": {"problems", "yamlfile"},  # the top of a Markdown file
    # the only reader of data
    "load": {"facts", "model", "shapes", "sample", "wording", "check", "describe", "frontmatter", "problems", "yamlfile"},
    "schemas": {"load", "model", "sample", "wording"},  # the same shapes for editors
    "clock": {"model", "workdays"},  # dated steps
    "schedule": {"clock", "model", "workdays"},  # what they mean today
}
# Whoever puts the data out may know the core and each other; only these three meet MkDocs, and they hold wiring only.
WIRING = {"__init__", "entry", "hook"}
SURFACES = set(FILES) - set(CORE) - WIRING
READERS = {"load", "check", "describe", "frontmatter", "wording", "yamlfile"}  # of no use to whoever has the guide already

# Each of these has one room, so that replacing it is one file's work.
ROOMS = {
    "mkdocs": WIRING,
    "mkdocs_macros": WIRING,
    "material": set(),
    "yaml": {"yamlfile"},
    "pydantic": {"shapes", "facts", "model", "load", "describe", "wording", "site", "schemas", "hook"},
    "jinja2": {"render", "pagecheck"},  # pagecheck reads the macro calls that pages make
    "holidays": {"workdays"},
    "typst": {"pdf"},
    "segno": {"kit"},
    "time": {"hook"},  # nothing else may depend on the clock
    "requests": set(),
    "urllib.request": set(),
    "socket": set(),
    "subprocess": set(),
    "random": set(),
}


def imports(tree: ast.Module) -> tuple[set[str], set[str]]:
    """The modules of this package that a file imports, and the others."""
    own: set[str] = set()
    other: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.level:
            own |= {node.module.partition(".")[0]} if node.module else {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            (own if (node.module or "").startswith("macros.") else other).add((node.module or "").removeprefix("macros."))
        elif isinstance(node, ast.Import):
            other |= {alias.name for alias in node.names}
    return own, other


@pytest.mark.parametrize("name", sorted(CORE))
def test_a_file_of_the_core_knows_only_whom_it_may(name: str) -> None:
    own, _ = imports(FILES[name])
    assert own == CORE[name], f"{name}.py must not know {sorted(own - CORE[name])}, and {sorted(CORE[name] - own)} may come off the list"


@pytest.mark.parametrize("name", sorted(SURFACES))
def test_a_surface_knows_neither_the_wiring_nor_how_data_is_read(name: str) -> None:
    own, _ = imports(FILES[name])
    assert not own & (WIRING | READERS), f"{name}.py must not know {sorted(own & (WIRING | READERS))}"


@pytest.mark.parametrize("library", sorted(ROOMS))
def test_a_library_is_met_in_its_own_room_only(library: str) -> None:
    users = {
        name for name, tree in FILES.items() if any(module == library or module.startswith(f"{library}.") for module in imports(tree)[1])
    }
    assert users <= ROOMS[library], f"{library} is also used by {sorted(users - ROOMS[library])}"


def test_no_two_files_know_each_other() -> None:
    done: list[str] = []
    waiting = {name: imports(tree)[0] & set(FILES) for name, tree in FILES.items()}
    while ready := [name for name, known in waiting.items() if known <= set(done)]:
        done += ready
        for name in ready:
            del waiting[name]
    assert not waiting, f"these import each other in a circle: {sorted(waiting)}"


def test_the_core_runs_without_mkdocs() -> None:
    import subprocess

    script = "import sys; sys.modules['mkdocs'] = sys.modules['mkdocs_macros'] = None\nfrom macros import {}"
    # The package's own __init__ wires it into mkdocs-macros, so the files are loaded from a bare package of the same name.
    bare = "import types, sys; p = types.ModuleType('macros'); p.__path__ = ['macros']; sys.modules['macros'] = p\n"
    names = ", ".join(sorted((set(CORE) | SURFACES) & set(FILES)))
    done = subprocess.run(
        [sys.executable, "-c", bare + script.format(names)], cwd=MACROS.parent, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
