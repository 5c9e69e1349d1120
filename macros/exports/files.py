"""Everything that leaves the site besides its pages, by path: one call for whoever writes the files."""

from ..data.model import Guide
from ..pages.site import Site
from . import embeds, feed, handouts, moved, pdf, planner, qr


def files(guide: Guide, site: Site, base_year: int, logo: bytes = b"") -> dict[str, str | bytes]:
    """Path on the site -> content.

    Holidays are listed for the years around `base_year`; `logo` is the picture that `site.institution` names, for paper.
    """
    office = {site.institution.logo: logo} if site.institution and site.institution.logo else {}
    data = planner.script(guide, site, base_year)
    found: dict[str, str | bytes] = {**office, **feed.files(guide, site), "assets/js/data.js": data}
    if site.offline:
        return found  # nobody frames or links to a folder, and the PDFs would make the archive four times as large
    return {
        **found,
        **embeds.files(guide, site, data),
        **qr.files(guide, site),
        **moved.files(guide, site),
        **pdf.files(handouts.all_of(guide, site, logo)),
    }
