"""Writes the packages for course systems: `python -m tools.cartridge dist`. They are those of the site, which has them below course/.

They lead to the live pages, so they need the site's address.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
MISSING = "SITE_URL: the packages lead to the live pages, so they need the site's address. Say SITE_URL=https://… make cartridge."


def main(folder: Path) -> None:
    """Build, copy, and say what came out."""
    if not os.environ.get("SITE_URL"):
        sys.exit(MISSING)
    with tempfile.TemporaryDirectory() as made:
        settings = {"SITE_DIR": f"{made}/site", "NO_MKDOCS_2_WARNING": "1"}
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", os.environ.get("CONFIG") or "mkdocs.yml"]
        done = subprocess.run(command, cwd=ROOT, env={**os.environ, **settings})
        if done.returncode:
            sys.exit("The packages were not built; the sentences above say why.")
        folder.mkdir(parents=True, exist_ok=True)
        packages = sorted(Path(made, "site", "course").iterdir())
        for package in packages:
            shutil.copyfile(package, folder / package.name)
    size = sum((folder / package.name).stat().st_size for package in packages)
    print(f"{folder}: {len(packages)} packages, {size:,} bytes. Import follow-up-guide.imscc, or the one of a situation, into a course.")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "dist"))
