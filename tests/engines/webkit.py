"""WebKit, by Debian's driver and Selenium: the engine of Safari, in the small browser that WebKitGTK brings to be tested with."""

import os
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

from tests.engines.driver import Engine, wait


@cache
def browsers() -> list[Path]:
    """Where the small browser is, newest first; its folder is named after the machine, and to look for it takes half a second."""
    return sorted(Path("/usr").glob("lib*/**/webkit2gtk-4.*/MiniBrowser"), reverse=True)


class WebKit(Engine):
    """A browser on a screen that nobody sees. It forgets everything with each session, so each journey is one."""

    name = "webkit"
    driver: webdriver.WebKitGTK | None = None

    def __init__(self, screen: str, driver: str, folder: Path) -> None:
        read, write = os.pipe()
        command = [screen, "-displayfd", str(write), "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]
        self.screen = subprocess.Popen(
            command, pass_fds=[write], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        os.close(write)
        with os.fdopen(read) as told:
            number = told.readline().strip()
        self.program, self.downloads = driver, folder  # it saves into the home folder
        self.environment = {
            **os.environ,
            "HOME": str(folder),
            "DISPLAY": f":{number}",
            "NO_AT_BRIDGE": "1",
            "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1",
            "WEBKIT_DISABLE_COMPOSITING_MODE": "1",  # without a graphics card, layers for one cost a third of the time
        }

    @property
    def page(self) -> webdriver.WebKitGTK:
        """The session, which `fresh` begins."""
        assert self.driver
        return self.driver

    def fresh(self, width: int = 1280) -> None:
        if self.driver:
            self.driver.quit()
        options = Options()
        options.binary_location = str(browsers()[0])
        options.add_argument("--automation")
        self.driver = webdriver.WebKitGTK(options=options, service=Service(self.program, env=self.environment))
        self.driver.set_window_size(width, 1000)
        self.own = self.driver.current_window_handle

    def open(self, url: str) -> None:
        self.page.switch_to.default_content()
        self.page.get(url)

    def inside(self) -> None:
        self.page.switch_to.frame(0)
        self.until("the frame's page", "() => document.readyState === 'complete'")

    def windows(self) -> list[str]:
        """The windows beside the first one."""
        return [window for window in self.page.window_handles if window != self.own]

    def opened(self) -> None:
        wait("webkit: a window", self.windows)
        self.page.switch_to.window(self.windows()[0])
        self.until("the window's page", "() => document.readyState === 'complete'")

    def others(self) -> list[str]:
        others, addresses = self.windows(), []
        for window in others:
            self.page.switch_to.window(window)
            wait("webkit: the window's address", lambda: self.page.current_url not in ("", "about:blank"))
            addresses.append(self.page.current_url)
            self.page.close()
        if others:
            self.page.switch_to.window(self.own)
            self.inside()
        return addresses

    def run(self, script: str, *values: Any) -> Any:
        return self.page.execute_script(f"return ({script})(...arguments)", *values)

    def click(self, selector: str) -> None:
        self.page.find_element(By.CSS_SELECTOR, selector).click()

    def type(self, selector: str, words: str) -> None:
        self.page.find_element(By.CSS_SELECTOR, selector).send_keys(words.replace("\n", Keys.ENTER))

    def end(self) -> None:
        if self.driver:
            self.driver.quit()
        self.screen.terminate()
        self.screen.wait(60)
