"""What a build is made from besides its pages, read and checked: the settings, the guide, and the office's picture and fonts."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from .data.load import load_guide
from .data.model import Guide
from .exports import fonts, logo
from .pages import settings
from .pages.site import Site

ROOT = Path(__file__).parent.parent


class Sources(NamedTuple):
    """All of it; `data` is the folder of the guide's facts and words."""

    settings: settings.Settings
    data: Path
    guide: Guide
    logo: logo.Logo | None
    fonts: fonts.Fonts

    @property
    def site(self) -> Site:
        """The site's own facts, as the settings say them."""
        own = self.settings
        return Site(
            own.name, own.url.rstrip("/"), own.repo.rstrip("/"), own.contact, own.institution, {}, own.offline,
            own.answers_within_days, own.assessed,
        )  # fmt: skip


def opened(config: Mapping[str, Any], beside: Path, docs: Path, environment: Mapping[str, str]) -> Sources:
    """What `config`, the settings file in the folder `beside`, names; `docs` is the folder of its pages. Raises DataError."""
    own = settings.read(config["site_name"], config.get("site_url"), config.get("extra") or {}, environment)
    data = beside / own.data_dir if own.data_dir else ROOT / "data"
    guide = load_guide(data)
    office = own.institution
    picture = logo.read(office.logo, (beside, docs)) if office and office.logo else None
    return Sources(own, data, guide, picture, fonts.read(office.fonts, beside) if office and office.fonts else fonts.Fonts())
