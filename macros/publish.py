"""Everything that leaves the site besides its pages, by path: one call for whoever writes the files."""

from . import embeds, feeds, handouts, kit, moved, pdf, planner_data
from .model import Guide
from .site import Site


def files(guide: Guide, site: Site, base_year: int, logo: bytes = b"") -> dict[str, str | bytes]:
    """Path on the site -> content.

    Holidays are listed for the years around `base_year`; `logo` is the picture that `site.institution` names, for paper.
    """
    office = {site.institution.logo: logo} if site.institution and site.institution.logo else {}
    data = planner_data.script(guide, site, base_year)
    found: dict[str, str | bytes] = {**office, **feeds.files(guide, site), "assets/js/data.js": data}
    if site.offline:
        return found  # nobody frames or links to a folder, and the PDFs would make the archive four times as large
    return {
        **found,
        **embeds.files(guide, site, data),
        **kit.files(guide, site),
        **moved.files(guide, site),
        **pdf.files(handouts.all_of(guide, site, logo)),
    }
