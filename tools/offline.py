"""Writes the guide as an archive that works from a folder by double click: `python -m tools.offline dist`.

For a USB stick, a lab without a network, education in prison. The ready-made PDFs, the pages for frames and the QR codes stay
out: they would make it four times as large, every checklist prints on one page from its own page, and nobody frames a folder.
The same commit gives the same bytes.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from macros.exports.archive import zipped

ROOT = Path(__file__).parent.parent
NAME = "follow-up-guide"
LIMIT = 2_000_000  # bytes; small enough for an email and a slow line
SERVERS_ONLY = {"404.html", "sitemap.xml", "sitemap.xml.gz"}  # a folder has no use for them, and their addresses begin at a server's root


def build(target: Path) -> None:
    """A strict build for a folder: links to files instead of folders, and no address of its own."""
    settings = {"OFFLINE": "true", "NO_MKDOCS_2_WARNING": "1"}
    edition = os.environ.get("CONFIG") or "mkdocs.yml"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", edition, "--site-dir", str(target)]
    done = subprocess.run(command, cwd=ROOT, env={**os.environ, **settings})
    if done.returncode:
        sys.exit("The offline copy was not built; the sentences above say why.")


def pack(site: Path, archive: Path, epoch: int) -> None:
    """One archive with everything in one folder, in a fixed order and with one date; put in place whole."""
    part = archive.with_suffix(".part")
    files = {file.relative_to(site).as_posix(): file for file in sorted(site.rglob("*")) if file.is_file()}
    kept = {name: file for name, file in files.items() if name not in SERVERS_ONLY and not name.startswith(".")}
    part.write_bytes(zipped({f"{NAME}/{name}": file.read_bytes() for name, file in kept.items()}, epoch))
    part.replace(archive)


def main(folder: Path) -> None:
    """Build, pack, and say what came out."""
    folder.mkdir(parents=True, exist_ok=True)
    archive = folder / f"{NAME}-offline.zip"
    with tempfile.TemporaryDirectory() as made:
        build(Path(made) / "site")
        pack(Path(made) / "site", archive, int(os.environ.get("SOURCE_DATE_EPOCH") or time.time()))
    size = archive.stat().st_size
    print(f"{archive}: {size:,} bytes. Unpack it and open {NAME}/index.html.")
    print("The ready-made PDFs are not in it: each checklist page prints.")
    if size > LIMIT:
        sys.exit(f"The archive is over {LIMIT:,} bytes.")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "dist"))
