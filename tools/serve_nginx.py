"""Serves a built site with deploy/nginx.conf on loopback until it is stopped; says the address first.

`python -m tools.serve_nginx site some-empty-folder`
"""

import signal
import sys
from contextlib import suppress
from pathlib import Path

from tools.nginx import running


def stop(signum: int, frame: object) -> None:
    """End as after Ctrl+C, so that nginx is stopped, too."""
    raise KeyboardInterrupt


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, stop)
    with running(Path(sys.argv[1]).resolve(), Path(sys.argv[2])) as address:
        print(address, flush=True)
        with suppress(KeyboardInterrupt):
            signal.pause()
