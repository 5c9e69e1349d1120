"""The Python is in order: ruff and mypy find nothing, and every public function says what it does."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
FILES = sorted(path for folder in ("macros", "tools") for path in (ROOT / folder).rglob("*.py"))


def run(*command: str) -> str:
    """What a checker says; nothing if it is content."""
    done = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, timeout=300)
    return "" if done.returncode == 0 else done.stdout + done.stderr


def test_ruff_finds_nothing() -> None:
    assert not run("ruff", "check", ".")


def test_the_files_are_formatted() -> None:
    assert not run("ruff", "format", "--check", ".")


def test_mypy_finds_nothing() -> None:
    assert not run("mypy", "--strict")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_public_function_is_typed_and_says_what_it_does(path: Path) -> None:
    functions = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.FunctionDef)]
    for function in (node for node in functions if not node.name.startswith("_")):
        inner = any(function in ast.walk(other) for other in functions if other is not function)
        assert inner or ast.get_docstring(function), f"{path.name}: {function.name}() has no docstring"
        assert function.returns is not None, f"{path.name}: {function.name}() does not say what it returns"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_file_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))), f"{path.name} begins without a sentence"
