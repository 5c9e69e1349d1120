"""Who may know whom: the folders of the code, held to what the files import."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

MACROS = Path(__file__).parents[2] / "macros"


def name(path: Path) -> str:
    """A file as it is called here: data/load, plugin."""
    return path.relative_to(MACROS).with_suffix("").as_posix()


FILES = {name(path): ast.parse(path.read_text(encoding="utf-8")) for path in sorted(MACROS.rglob("*.py"))}

# Which folders may be known beside one's own. The wiring, which lies in no folder, may know all.
MAY_KNOW = {
    "data": set(),
    "clock": {"data"},
    "pages": {"data", "clock"},  # a picture of the steps is the clock's own
    "exports": {"data", "pages"},
}
WIRING = {"__init__", "entry", "live", "plugin", "sources"}

# Each of these is used in one place, so that replacing it is one place's work.
ROOMS = {
    "click": {"plugin"},  # MkDocs' own command line
    "mkdocs": {"live", "plugin"},
    "mkdocs_macros": {"plugin"},
    "material": set(),
    "yaml": {"data/yamlfile"},
    "pydantic": {"data", "pages/settings", "pages/site", "exports/feed_shapes"},
    "jinja2": {"pages/renderer", "pages/calls", "plugin"},  # calls reads the macro calls that pages make
    "holidays": {"data/workdays"},
    "typst": {"exports/pdf"},
    "segno": {"exports/qr"},
    "pptx": {"exports/slides_writer"},
    "docx": {"exports/word_styles", "exports/word_table", "exports/word_writer"},
    "time": {"plugin"},  # nothing else may depend on the day
    "requests": set(),
    "urllib.request": set(),
    "socket": set(),
    "subprocess": set(),
    "random": set(),
}


def folder(file: str) -> str:
    """The folder of a file; nothing for the wiring."""
    return file.rpartition("/")[0]


def imports(file: str, tree: ast.Module) -> tuple[set[str], set[str]]:
    """The files of this package that a file imports, and the other modules."""
    own: set[str] = set()
    other: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            other |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            module = node.module or ""
            if not node.level and not module.startswith("macros"):
                other.add(module)
                continue
            above = [*folder(file).split("/")][: 2 - node.level] if node.level else []
            path = "/".join([*filter(None, above), *filter(None, module.removeprefix("macros").strip(".").split("."))])
            own |= {path} if path in FILES else {f"{path}/{alias.name}".lstrip("/") for alias in node.names}
    return own, other


IMPORTS = {file: imports(file, tree) for file, tree in FILES.items()}


@pytest.mark.parametrize("file", sorted(FILES))
def test_a_file_knows_only_folders_that_it_may(file: str) -> None:
    own = IMPORTS[file][0]
    assert own <= set(FILES), f"{file}.py imports what this test does not understand: {sorted(own - set(FILES))}"
    if file not in WIRING:
        foreign = {other for other in own if folder(other) not in {folder(file), *MAY_KNOW[folder(file)]}}
        assert not foreign, f"{file}.py must not know {sorted(foreign)}"


@pytest.mark.parametrize("library", sorted(ROOMS))
def test_a_library_is_met_in_its_own_room_only(library: str) -> None:
    users = {file for file, (_, other) in IMPORTS.items() if any(module == library or module.startswith(f"{library}.") for module in other)}
    strangers = {file for file in users if not {file, folder(file)} & ROOMS[library]}
    assert not strangers, f"{library} is also used by {sorted(strangers)}"


def test_no_two_files_know_each_other() -> None:
    done: list[str] = []
    waiting = {file: own for file, (own, _) in IMPORTS.items()}
    while ready := [file for file, known in waiting.items() if known <= set(done)]:
        done += ready
        for file in ready:
            del waiting[file]
    assert not waiting, f"these import each other in a circle: {sorted(waiting)}"


def test_all_but_the_wiring_runs_without_mkdocs() -> None:
    without = "import sys; sys.modules['mkdocs'] = sys.modules['mkdocs_macros'] = None\n"
    files = [f"macros.{file.replace('/', '.')}" for file in sorted(set(FILES) - WIRING) if not file.endswith("__init__")]
    script = f"{without}import {', '.join(files)}"
    done = subprocess.run([sys.executable, "-c", script], cwd=MACROS.parent, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("folder", ["macros", "tools"])
def test_what_is_shipped_knows_no_test(folder: str) -> None:
    root = MACROS.parent
    users = [
        path.relative_to(root).as_posix()
        for path in (root / folder).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if (isinstance(node, ast.ImportFrom) and (node.module or "").startswith("tests"))
        or (isinstance(node, ast.Import) and any(alias.name.startswith("tests") for alias in node.names))
    ]
    assert users == []
