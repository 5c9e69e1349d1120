"""Promises the addresses of what is new: adds them to data/permalinks.txt, in the order of the data.

A promise is for ever (people print addresses), so look at the new lines before you commit them.
"""

from pathlib import Path

from macros.data.load import load_guide
from macros.pages.places import promised

LIST = Path(__file__).parents[1] / "data" / "permalinks.txt"


def main() -> None:
    """Add what is missing at the end, and say what it was."""
    known = set(LIST.read_text(encoding="utf-8").splitlines())
    new = [line for line in promised(load_guide(LIST.parent)) if line not in known]
    with LIST.open("a", encoding="utf-8") as file:
        file.writelines(f"{line}\n" for line in dict.fromkeys(new))
    print("\n".join(new) or "Everything is promised already.")


if __name__ == "__main__":
    main()
