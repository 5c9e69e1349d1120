"""Puts files into a zip archive in a way that gives the same bytes for the same files: Word files, slides and course packages are such."""

import io
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime

OLDEST = 315532800  # an archive knows no day before 1980

SQUEEZED = (".pdf", ".docx", ".pptx", ".png")  # to squeeze them again gains nothing and takes long


def zipped(files: Mapping[str, bytes], epoch: int = OLDEST) -> bytes:
    """The files by their names, in the order given, with one date for all."""
    out, date = io.BytesIO(), datetime.fromtimestamp(max(epoch, OLDEST), UTC).timetuple()[:6]
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, date)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content, zipfile.ZIP_STORED if name.endswith(SQUEEZED) else zipfile.ZIP_DEFLATED)
    return out.getvalue()


def undated(data: bytes) -> bytes:
    """An archive that another program made, without the moment at which it did."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return zipped({name: archive.read(name) for name in archive.namelist()})
