"""What takes long to make is made once and kept, in a folder that does not grow for ever."""

from pathlib import Path

import pytest

from macros.exports import cache


def test_what_was_made_once_is_kept(tmp_path: Path) -> None:
    made: list[int] = []

    def make() -> bytes:
        made.append(1)
        return b"slow"

    assert [cache.kept([b"a", b"b"], make, tmp_path / "c") for _ in range(3)] == [b"slow"] * 3
    assert len(made) == 1
    cache.kept([b"ab", b""], make, tmp_path / "c")
    assert len(made) == 2, "parts must not run into one another"


def test_a_folder_that_cannot_be_written_costs_only_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert cache.kept([b"a"], lambda: b"made", tmp_path / "file" / "c") == b"made"


def test_the_folder_does_not_grow_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MOST", 5)
    for n in range(9):
        cache.kept([str(n).encode()], lambda: b"x", tmp_path)
    cache.tidy.cache_clear()  # as at the next build
    cache.tidy(tmp_path)
    assert len(list(tmp_path.iterdir())) == 5
