"""Prints the requirements with the newest versions that we allow: exact pins fall away, except those that are held for a reason.

The weekly build uses it to find out early what the next update will break.
"""

import re
from pathlib import Path

from tests.unit.test_pins import HELD, LIMITED

if __name__ == "__main__":
    for line in (Path(__file__).parent.parent / "requirements.in").read_text(encoding="utf-8").splitlines():
        name = re.split(r"[=<\s]", line)[0]
        if name and not name.startswith("#"):
            print(f"{name}=={HELD[name][0]}" if name in HELD else name + LIMITED.get(name, ""))
