"""Every built page is valid HTML: the Nu checker finds no error, in one run over the whole site."""

import re
import subprocess
from pathlib import Path

from tests.tools import package, program


def errors(folder: Path) -> list[str]:
    """What the Nu checker says of the HTML in a folder."""
    java, jar = program("java", "a Java runtime, such as default-jre-headless"), package("vnu-jar/build/dist/vnu.jar")
    # The default stack is too small for the checker's own schema.
    command = [java, "-Xss8m", "-jar", str(jar), "--errors-only", "--skip-non-html", "--format", "gnu", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=240)
    return [re.sub(r'^"?file:(.*?)"?:', r"\1:", line).replace(f"{folder}/", "") for line in done.stderr.splitlines() if ": error" in line]


def test_no_page_has_an_error(site: Path) -> None:
    found = errors(site)
    assert not found, f"{len(found)} errors:\n" + "\n".join(found[:40])


def test_the_checker_finds_an_error_in_each_bad_page(tmp_path: Path) -> None:
    bad = ["<p><div>x</div></p>", "<a href='x'><a href='y'>z</a></a>", "<img src='x'>", "<ul><p>x</p></ul>", "<h1>a</h1><h4>b</h4>"]
    for number, markup in enumerate(bad):
        page = f"<!doctype html><html lang=en><head><meta charset=utf-8><title>x</title></head><body>{markup}</body></html>"
        (tmp_path / f"{number}.html").write_text(page, encoding="utf-8")
    assert {line.partition(":")[0] for line in errors(tmp_path)} == {f"{number}.html" for number in range(len(bad))}
