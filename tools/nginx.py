"""Starts nginx on loopback with deploy/nginx.conf as it is, but for the values that it marks SET."""

import os
import random
import re
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import which

CONF = Path(__file__).parents[1] / "deploy" / "nginx.conf"
WRAPPER = """daemon off;
{user}
pid {own}/pid;
error_log {own}/error.log;
worker_processes 2;
events {{ worker_connections 1024; }}
http {{
    access_log off;
    {folders}
    {conf}
}}
"""


def configured(site: Path, own: Path, port: int) -> str:
    """The whole configuration for a site that stands in a folder of its own name below the server's root."""
    conf = CONF.read_text(encoding="utf-8")
    for old, new in (
        (r"listen 80;", f"listen 127.0.0.1:{port};"),
        (r"root /srv/\S+;", f"root {site.parent};"),
        (r'set \$guide_home "";', f'set $guide_home "/{site.name}";'),
    ):
        conf, count = re.subn(old, new, conf)
        assert count == 1, f"deploy/nginx.conf has no line like {old}"
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    folders = "\n    ".join(f"{kind}_temp_path {own}/{kind};" for kind in kinds)
    return WRAPPER.format(user="user root;" if os.geteuid() == 0 else "", own=own, folders=folders, conf=conf)


def free_port() -> int:
    """A port that nobody listens on, below those that the system gives away itself: so it stays free until it is bound."""
    while True:
        port = random.randrange(20_000, 32_000)
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port


@contextmanager
def running(site: Path, own: Path) -> Iterator[str]:
    """The address of a site on nginx, which stops at the end. `own` is a folder for nginx's files."""
    nginx = which("nginx", path=f"{os.environ['PATH']}:/usr/sbin:/usr/local/sbin")
    if not nginx:
        raise FileNotFoundError("nginx is not installed")
    port = free_port()
    config = own / "nginx.conf"
    config.write_text(configured(site, own, port), encoding="utf-8")
    command = [nginx, "-c", str(config), "-p", str(own)]
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    try:
        for _ in range(1200):
            if process.poll() is not None:
                raise RuntimeError(process.stderr.read() if process.stderr else "nginx ended")
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        else:
            raise RuntimeError("nginx does not answer")
        yield f"http://127.0.0.1:{port}/{site.name}/"
    finally:
        process.terminate()
        process.communicate(timeout=60)
