"""Promises the addresses of what is new: adds them to data/permalinks.txt, in the order of the data.

A promise is for ever (people print addresses), so look at the new lines before you commit them.
"""

from macros.data.load import load_guide
from tests.build.test_permalinks import LIST, of_the_data, promised


def main() -> None:
    """Add what is missing at the end, and say what it was."""
    known = set(promised())
    new = [line for line in of_the_data(load_guide(LIST.parent)) if line not in known]
    with LIST.open("a", encoding="utf-8") as file:
        file.writelines(f"{line}\n" for line in dict.fromkeys(new))
    print("\n".join(new) or "Everything is promised already.")


if __name__ == "__main__":
    main()
