"""Sentences with named holes, such as {title}, that code fills: which names a sentence may have."""

from collections.abc import Callable
from string import Formatter


def holes(*known: str) -> Callable[[str], str]:
    """A check that a text has no hole but the known ones; it raises ValueError (rule, cure)."""

    def checked(text: str) -> str:
        try:
            found = [part[1:] for part in Formatter().parse(text) if part[1] is not None]
        except ValueError:
            raise ValueError("a brace must open and close a hole, such as {title}", "Close it, or take it out.") from None
        for name, spec, conversion in found:
            if name not in known:
                there = " and ".join(f"{{{hole}}}" for hole in known)
                raise ValueError(f"nothing fills the hole {{{name}}}; there is {there}", "Write one of these, or take it out.")
            if spec or conversion:
                raise ValueError(f"a hole must hold its name and nothing else: {{{name}}}", "Take out what follows the name.")
        return text

    return checked
