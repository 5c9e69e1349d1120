"""What a server should say beside each kind of file: one list for every host.

Netlify and Cloudflare read it from the file `_headers`; deploy/nginx.conf says the same, and a test compares.
"""

from collections.abc import Iterable
from urllib.parse import urlsplit

# No inline script or style anywhere, so nothing that slips into a page can run; and no request to another site.
CSP = "default-src 'self'; img-src 'self' data:; base-uri 'none'; object-src 'none'; form-action 'none'"
OWN_FRAMES = f"{CSP}; frame-ancestors 'self'"  # only /embed/ may stand in somebody else's page
ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",  # which page was read is nobody else's business: job seekers follow links to employers
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
KEPT_LONG = "public, max-age=31536000, immutable"  # for addresses that carry their content's version
OPEN = "*"  # /data/ is for other people's programs


def framed(url: str) -> str:
    """The policy of a page in a frame, which names the site's own host where that is known.

    In a sandbox the frame has no origin, and for WebKit nothing is then 'self': Safari would load neither style nor script.
    """
    return CSP.replace("'self'", f"'self' {'{0.scheme}://{0.netloc}'.format(urlsplit(url))}") if url else CSP


def netlify(pages: Iterable[str], versioned: Iterable[str], url: str = "") -> str:
    """The file `_headers`. `pages` are addresses of pages (when/interview/), `versioned` are paths that carry a version.

    Rules of the two hosts add up and can't take anything back, so the rule about frames is written for each folder of pages.
    """
    policy = {"/": OWN_FRAMES, "/404.html": OWN_FRAMES}
    policy |= {f"/{page.partition('/')[0]}/*": OWN_FRAMES for page in pages if page}
    policy["/embed/*"] = framed(url)
    rules: dict[str, dict[str, str]] = {"/*": ALWAYS}
    rules |= {path: {"Content-Security-Policy": value} for path, value in policy.items()}
    rules["/data/*"] = {"Access-Control-Allow-Origin": OPEN}
    rules |= {f"/{path}": {"Cache-Control": KEPT_LONG} for path in versioned}
    return "".join(f"{path}\n" + "".join(f"  {name}: {value}\n" for name, value in said.items()) for path, said in rules.items())
