"""Firefox, by the protocol that it speaks itself (WebDriver BiDi): Debian has the browser, and no driver for it."""

import base64
import json
import os
import re
import subprocess
import time
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Any

import websocket

from tests.engines.driver import Engine, wait
from tests.print.paper import SIZES, Paper

LISTENS = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
# No first page, no updates, no call home; files go into our folder without a question.
PREFERENCES = {
    "browser.shell.checkDefaultBrowser": False, "browser.startup.page": 0, "datareporting.policy.dataSubmissionEnabled": False,
    "toolkit.telemetry.enabled": False, "app.update.disabledForTesting": True, "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False, "services.settings.server": "data:,#remote-settings-dummy/v1",
    "browser.safebrowsing.malware.enabled": False, "browser.safebrowsing.phishing.enabled": False,
    "browser.download.folderList": 2, "browser.download.useDownloadDir": True, "browser.download.alwaysOpenPanel": False,
    "browser.download.always_ask_before_handling_new_types": False, "intl.accept_languages": "en-GB", "ui.systemUsesDarkTheme": 0,
}  # fmt: skip


class RefusedError(AssertionError):
    """Firefox did not do what it was asked."""


class Firefox(Engine):
    """A Firefox without a window; each journey is a user context of its own."""

    name = "firefox"

    def __init__(self, program: str, folder: Path) -> None:
        self.downloads, profile, log = folder / "downloads", folder / "profile", folder / "log"
        self.downloads.mkdir()
        profile.mkdir()
        settings = {**PREFERENCES, "browser.download.dir": str(self.downloads)}
        lines = [f"user_pref({json.dumps(key)}, {json.dumps(value)});" for key, value in settings.items()]
        (profile / "user.js").write_text("\n".join(lines), encoding="utf-8")
        command = [program, "--headless", "--no-remote", "--profile", str(profile), "--remote-debugging-port", "0"]
        with log.open("w") as said:
            # Firefox as root wants a home of root's own
            env = {**os.environ, "HOME": str(folder), "MOZ_CRASHREPORTER_DISABLE": "1"}
            self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=said, stderr=said, env=env)
        wait("Firefox' address", lambda: LISTENS.search(log.read_text()) or self.process.poll() is not None, 60)
        address = LISTENS.search(log.read_text())
        assert address, log.read_text()
        self.numbers, self.user, self.tab, self.view = count(1), "", "", ""
        self.socket = websocket.create_connection(f"{address[1]}/session", suppress_origin=True, timeout=60)
        self.ask("session.new", capabilities={})

    def ask(self, method: str, **told: Any) -> Any:
        """Send one command and wait for its answer; events are not subscribed to."""
        number = next(self.numbers)
        self.socket.send(json.dumps({"id": number, "method": method, "params": told}))
        while (answer := json.loads(self.socket.recv())).get("id") != number:
            pass
        if answer["type"] != "success":
            raise RefusedError(f"{method}: {answer.get('error')}: {answer.get('message')}")
        return answer["result"]

    def fresh(self, width: int = 1280) -> None:
        if self.user:
            self.ask("browser.removeUserContext", userContext=self.user)
        self.user = self.ask("browser.createUserContext")["userContext"]
        self.tab = self.ask("browsingContext.create", type="tab", userContext=self.user)["context"]
        self.ask("browsingContext.setViewport", context=self.tab, viewport={"width": width, "height": 900})
        self.view = self.tab
        self.ask("browsingContext.activate", context=self.tab)  # keys go to the tab in front

    def open(self, url: str) -> None:
        self.view = self.tab
        self.ask("browsingContext.navigate", context=self.tab, url=url, wait="complete")
        # with a fragment in the address the answer comes too soon
        wait("the whole page", lambda: self.run("() => document.readyState") == "complete")

    def inside(self) -> None:
        [tree] = self.ask("browsingContext.getTree", root=self.tab)["contexts"]
        self.view = tree["children"][0]["context"]
        wait("the frame's page", lambda: self.run("() => document.readyState") == "complete")

    def windows(self) -> list[dict[str, Any]]:
        """The windows beside the first one."""
        all_open = self.ask("browsingContext.getTree")["contexts"]
        ours = [one for one in all_open if one["userContext"] == self.user and one["context"] != self.tab]
        return [one for one in ours if one["url"] != "about:blank"]  # a window begins with that

    def opened(self) -> None:
        wait("firefox: a window", self.windows)
        self.view = self.windows()[0]["context"]
        self.ask("browsingContext.activate", context=self.view)
        wait("the window's page", lambda: self.run("() => document.readyState") == "complete")

    def others(self) -> list[str]:
        found = self.windows()
        for one in found:
            self.ask("browsingContext.close", context=one["context"])
        return [str(one["url"]) for one in found]

    def call(self, script: str, *values: Any) -> Any:
        """Call a function, and give back its answer as the protocol writes it."""
        told = [{"type": "string", "value": json.dumps(value)} for value in values]
        answer = self.ask("script.callFunction", functionDeclaration=f"(...all) => ({script})(...all.map(JSON.parse))", arguments=told,
                          awaitPromise=True, target={"context": self.view}, userActivation=True)  # fmt: skip
        assert answer["type"] == "success", answer["exceptionDetails"]["text"]
        return answer["result"]

    def run(self, script: str, *values: Any) -> Any:
        told = f"async (...all) => JSON.stringify(await ({script})(...all)) ?? 'null'"
        try:
            answer = self.call(told, *values)
        except RefusedError:  # it was asked while a link led on; what is wrong is refused again
            time.sleep(0.2)
            answer = self.call(told, *values)
        return json.loads(answer["value"])

    def click(self, selector: str) -> None:
        find = "selector => { const part = document.querySelector(selector); part.scrollIntoView({block: 'center'}); return part; }"
        part = self.call(find, selector)
        where = {"type": "element", "element": {"sharedId": part["sharedId"]}}
        move = {"type": "pointerMove", "x": 0, "y": 0, "origin": where}
        press = [move, {"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}]
        self.ask("input.performActions", context=self.view, actions=[{"type": "pointer", "id": "mouse", "actions": press}])

    def type(self, selector: str, words: str) -> None:
        keys = [
            key for word in words.replace("\n", "\ue007") for key in ({"type": "keyDown", "value": word}, {"type": "keyUp", "value": word})
        ]
        press = {"type": "key", "id": "keys", "actions": keys}

        def typed() -> bool:
            """Keys are lost while the tab of the journey before is closing: what did not arrive is typed again."""
            self.run("selector => { const field = document.querySelector(selector); field.focus(); field.select(); }", selector)
            self.ask("input.performActions", context=self.view, actions=[press])
            return words == "\n" or bool(self.run("(selector, words) => document.querySelector(selector).value === words", selector, words))

        wait("what was typed", typed)

    def paper(self, size: Paper = "A4") -> bytes:
        width, height = (points / 72 * 2.54 for points in SIZES[size])
        # The page's own margins count: @page in our styles, as when a reader prints
        return base64.b64decode(
            self.ask("browsingContext.print", context=self.tab, page={"width": width, "height": height}, background=True)["data"]
        )

    def end(self) -> None:
        with suppress(Exception):
            self.ask("browser.close")
        self.socket.close()
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(10)
        self.process.kill()
        self.process.wait()
