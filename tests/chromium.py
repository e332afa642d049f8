"""Drives a Chromium browser by the DevTools Protocol over pipes, without a network.

Only what the tests of the shared page need; see https://chromedevtools.github.io/devtools-protocol/
"""

from __future__ import annotations

import base64
import json
import os
import select
import shutil
import signal
import subprocess
import time
from pathlib import Path
from typing import Any

ANSWER_SECONDS = 60
# The file descriptors for commands to and answers from Chromium, terminated by NUL.
_COMMANDS, _ANSWERS = 3, 4
_FLAGS = (
    "--headless",
    "--remote-debugging-pipe",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--hide-scrollbars",
)


def find_chromium() -> str | None:
    """The path of the program, or ``None`` if it is not installed."""
    names = ("chromium", "chromium-browser", "google-chrome")
    return next((path for name in names if (path := shutil.which(name))), None)


class Chromium:
    """A running browser with one page; ``close`` ends it. ``profile`` is an empty folder."""

    def __init__(self, program: str, profile: Path) -> None:
        # Windows lacks this module.
        import fcntl

        command = [program, *_FLAGS, f"--user-data-dir={profile}", "about:blank"]
        if os.geteuid() == 0:
            command.insert(1, "--no-sandbox")
            if can_unshare():
                # A network namespace without interfaces.
                command = ["unshare", "-n", *command]
        child_in, self._out = os.pipe()
        self._in, child_out = os.pipe()
        # Above the file descriptors that Chromium expects.
        high = [fcntl.fcntl(pipe, fcntl.F_DUPFD, 64) for pipe in (child_in, child_out)]
        quiet = os.open(os.devnull, os.O_RDWR)
        program_path = shutil.which(command[0])
        assert program_path is not None
        self._pid = os.posix_spawn(
            program_path,
            command,
            os.environ,
            file_actions=[
                *((os.POSIX_SPAWN_DUP2, quiet, number) for number in (0, 1, 2)),
                (os.POSIX_SPAWN_DUP2, high[0], _COMMANDS),
                (os.POSIX_SPAWN_DUP2, high[1], _ANSWERS),
            ],
            setsid=True,
        )
        for descriptor in (child_in, child_out, *high, quiet):
            os.close(descriptor)
        self._rest = b""
        self._count = 0
        self._session: str | None = None
        self.events: list[dict[str, Any]] = []
        self._seen = 0
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        attached = self.send("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.send(f"{domain}.enable")

    def send(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Sends a command and returns its result."""
        self._count += 1
        message: dict[str, Any] = {"id": self._count, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        deadline = time.monotonic() + ANSWER_SECONDS
        while True:
            answer = self._read(deadline)
            if answer.get("id") == self._count:
                assert "error" not in answer, answer["error"]
                result = answer["result"]
                assert isinstance(result, dict)
                return result
            self.events.append(answer)

    def ask(self, expression: str) -> Any:
        """The value of a JavaScript expression in the page; awaits a promise."""
        answer = self.send(
            "Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True
        )
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def wait(self, expression: str, seconds: float = 30) -> None:
        """Waits until a JavaScript expression is true."""
        deadline = time.monotonic() + seconds
        while not self.ask(f"Boolean({expression})"):
            assert time.monotonic() < deadline, expression
            time.sleep(0.05)

    def open(self, url: str) -> None:
        """Navigates to a page and waits until it is loaded."""
        self._seen = len(self.events)
        self.send("Page.navigate", url=url)
        deadline = time.monotonic() + ANSWER_SECONDS
        while not self._has_loaded():
            self.events.append(self._read(deadline))

    def size(self, width: int, height: int, *, mobile: bool = False) -> None:
        """Sets the size of the viewport, in CSS pixels."""
        self.send(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=mobile,
        )

    def prefer(self, **features: str) -> None:
        """Sets media features such as ``prefers_color_scheme="dark"``."""
        wanted = [
            {"name": name.replace("_", "-"), "value": value} for name, value in features.items()
        ]
        self.send("Emulation.setEmulatedMedia", media="", features=wanted)

    def press(self, key: str) -> None:
        """Presses and releases a key by its name, such as ``a``, ``Tab`` or ``ArrowRight``."""
        codes = {"Tab": 9, "Enter": 13, "Escape": 27, "ArrowLeft": 37, "ArrowRight": 39}
        code = codes.get(key, ord(key[0].upper()))
        typed = {"text": "\r" if key == "Enter" else key} if len(key) == 1 or key == "Enter" else {}
        for kind in ("keyDown", "keyUp"):
            text = typed if kind == "keyDown" else {}
            self.send(
                "Input.dispatchKeyEvent",
                type=kind,
                key=key,
                code=key,
                windowsVirtualKeyCode=code,
                **text,
            )

    def move(self, x: float, y: float) -> None:
        """Moves the mouse."""
        self.send("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)

    def click(self, x: float, y: float) -> None:
        """Clicks at a point of the viewport."""
        self.move(x, y)
        for kind in ("mousePressed", "mouseReleased"):
            self.send("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def click_on(self, selector: str) -> None:
        """Clicks the middle of the element that a selector matches."""
        self.click(*self.middle(selector))

    def middle(self, selector: str) -> tuple[float, float]:
        """The middle of an element in the viewport."""
        box = self.ask(
            f"document.querySelector({json.dumps(selector)}).getBoundingClientRect().toJSON()"
        )
        return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    def picture(self) -> bytes:
        """The viewport as a PNG."""
        return base64.b64decode(self.send("Page.captureScreenshot")["data"])

    def pdf(self) -> bytes:
        """The page as printed to PDF."""
        return base64.b64decode(self.send("Page.printToPDF", printBackground=False)["data"])

    def requested(self) -> list[str]:
        """The URL of every request, by the page or for it."""
        return [
            event["params"]["request"]["url"]
            for event in self.events
            if event["method"] == "Network.requestWillBeSent"
        ]

    def complaints(self) -> list[str]:
        """The errors and warnings in the console, with violations of the content policy."""
        messages = []
        for event in self.events:
            params = event.get("params", {})
            if event["method"] == "Runtime.exceptionThrown":
                messages.append(json.dumps(params["exceptionDetails"]))
            elif event["method"] == "Log.entryAdded":
                messages.append(params["entry"]["text"])
            elif event["method"] == "Runtime.consoleAPICalled" and params["type"] != "log":
                messages.append(json.dumps(params["args"]))
        return messages

    def close(self) -> None:
        """Ends the browser and all of its processes."""
        os.close(self._out)
        os.close(self._in)
        deadline = time.monotonic() + 5
        while os.waitpid(self._pid, os.WNOHANG) == (0, 0):
            if time.monotonic() > deadline:
                # It leads its own process group.
                os.killpg(self._pid, signal.SIGKILL)
                os.waitpid(self._pid, 0)
                return
            time.sleep(0.05)

    def _has_loaded(self) -> bool:
        """Whether a load event has come since the last call."""
        seen, self._seen = self._seen, len(self.events)
        return any(event["method"] == "Page.loadEventFired" for event in self.events[seen:])

    def _read(self, deadline: float) -> dict[str, Any]:
        while b"\0" not in self._rest:
            left = deadline - time.monotonic()
            ready, _, _ = select.select([self._in], [], [], max(0, left))
            assert ready, "Chromium does not answer"
            data = os.read(self._in, 1 << 20)
            assert data, "Chromium has ended"
            self._rest += data
        message, _, self._rest = self._rest.partition(b"\0")
        answer = json.loads(message)
        assert isinstance(answer, dict)
        return answer


def can_unshare() -> bool:
    """Whether a process can be started without a network."""
    if shutil.which("unshare") is None:
        return False
    return (
        subprocess.run(["unshare", "-n", "true"], check=False, capture_output=True).returncode == 0
    )
