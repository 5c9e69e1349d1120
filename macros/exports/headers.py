"""What a server should say beside each kind of file: one list for every host.

Netlify and Cloudflare read it from the file `_headers`; deploy/nginx.conf says the same, and a test compares.
"""

from collections.abc import Iterable
from urllib.parse import urlsplit

# No inline script or style anywhere, so nothing that slips into a page can run; and no request to another site.
CSP = "default-src 'self'; img-src 'self' data:; base-uri 'none'; object-src 'none'; form-action 'none'"
ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",  # which page was read is nobody else's business: job seekers follow links to employers
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
KEPT_LONG = "public, max-age=31536000, immutable"  # for addresses that carry their content's version
OPEN = "*"  # /data/ is for other people's programs


def policy(url: str) -> str:
    """The policy of a page, which names the site's own host where that is known.

    A page in a sandbox, and what is opened from there, has no origin, and for WebKit nothing is then 'self': Safari would load
    neither style nor script.
    """
    return CSP.replace("'self'", f"'self' {'{0.scheme}://{0.netloc}'.format(urlsplit(url))}") if url else CSP


def own_frames(url: str) -> str:
    """The policy that a server sends with a page: only /embed/ may stand in somebody else's page."""
    return f"{policy(url)}; frame-ancestors 'self'"


def netlify(pages: Iterable[str], versioned: Iterable[str], url: str = "") -> str:
    """The file `_headers`. `pages` are addresses of pages (when/interview/), `versioned` are paths that carry a version.

    Rules of the two hosts add up and can't take anything back, so the rule about frames is written for each folder of pages.
    """
    folders = {"/": own_frames(url), "/404.html": own_frames(url)}
    folders |= {f"/{page.partition('/')[0]}/*": own_frames(url) for page in pages if page}
    folders["/embed/*"] = policy(url)
    rules: dict[str, dict[str, str]] = {"/*": ALWAYS}
    rules |= {path: {"Content-Security-Policy": value} for path, value in folders.items()}
    rules["/data/*"] = {"Access-Control-Allow-Origin": OPEN}
    rules |= {f"/{path}": {"Cache-Control": KEPT_LONG} for path in versioned}
    return "".join(f"{path}\n" + "".join(f"  {name}: {value}\n" for name, value in said.items()) for path, said in rules.items())
