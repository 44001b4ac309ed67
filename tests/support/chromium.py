# SPDX-License-Identifier: GPL-3.0-or-later
"""A page in Debian's chromium, driven through the DevTools protocol on two pipes: nothing but
Python's standard library, no port, no network."""

import base64
import json
import os
import select
import shutil
import subprocess
import tempfile
import time

KEYS = {  # name: (code, key number)
    "Enter": ("Enter", 13), "Escape": ("Escape", 27), "Home": ("Home", 36), "End": ("End", 35),
    "ArrowDown": ("ArrowDown", 40), "ArrowUp": ("ArrowUp", 38), "Tab": ("Tab", 9),
}
SHIFT, CONTROL = 8, 2


def program():
    """The browser's path; None where there is none."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


class Failure(Exception):
    pass


class Browser:
    def __init__(self, path):
        self.folder = tempfile.mkdtemp(prefix="sejajar-chromium-")
        self.downloads = os.path.join(self.folder, "downloads")
        self.next, self.bytes, self.events, self.session = 0, b"", [], None
        to_child, self.out = os.pipe()
        self.inp, from_child = os.pipe()
        os.makedirs(self.downloads)
        # The browser expects to read from 3 and to write to 4.
        command = [
            "/bin/sh", "-c", f'exec "$0" "$@" 3<&{to_child} 4>&{from_child}', path, "--headless",
            "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
            "--remote-debugging-pipe", "--hide-scrollbars", f"--user-data-dir={self.folder}/profile",
            "about:blank"]
        # A home of its own: nothing is read from or left in the user's.
        environment = {**os.environ, "HOME": self.folder, "XDG_CONFIG_HOME": self.folder,
                       "XDG_CACHE_HOME": self.folder}
        self.process = subprocess.Popen(command, pass_fds=(to_child, from_child), env=environment,
                                        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL)
        os.close(to_child)
        os.close(from_child)

    def __enter__(self):
        self.call("Browser.setDownloadBehavior", behavior="allow", downloadPath=self.downloads,
                  eventsEnabled=True)
        return self

    def __exit__(self, *_):
        try:
            self.session = None
            self.call("Browser.close")
            self.process.wait(10)
        except (Failure, OSError, subprocess.TimeoutExpired):
            self.process.kill()
            self.process.wait()
        os.close(self.out)
        os.close(self.inp)
        shutil.rmtree(self.folder, ignore_errors=True)

    # ---- The protocol: JSON, a byte of 0 after each message ----

    def receive(self, seconds):
        while b"\0" not in self.bytes:
            if not select.select([self.inp], [], [], seconds)[0]:
                raise Failure("chromium does not answer")
            piece = os.read(self.inp, 1 << 16)
            if not piece:
                raise Failure("chromium has gone")
            self.bytes += piece
        message, self.bytes = self.bytes.split(b"\0", 1)
        return json.loads(message)

    def call(self, method, **parameters):
        self.next += 1
        message = {"id": self.next, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.out, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.receive(60)
            if answer.get("id") == self.next:
                if "error" in answer:
                    raise Failure(f"{method}: {answer['error']['message']}")
                return answer["result"]
            self.events.append(answer)

    def wait_for(self, method, seconds=60):
        """The parameters of the next event of this name, or of one that has come already."""
        end = time.monotonic() + seconds
        while True:
            for k, event in enumerate(self.events):
                if event.get("method") == method:
                    return self.events.pop(k)["params"]
            self.events.append(self.receive(max(0.1, end - time.monotonic())))

    # ---- What a person does and sees ----

    def open(self, path):
        """In a tab of its own: another may ask whether it may be left."""
        self.session = None
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "DOM", "Accessibility"):
            self.call(domain + ".enable")
        self.resize(1400, 900)
        self.events.clear()
        self.call("Page.navigate", url="file://" + os.path.abspath(path))
        self.wait_for("Page.loadEventFired")

    def run(self, script):
        """The value of an expression, which may be a promise."""
        result = self.call("Runtime.evaluate", expression=script, returnByValue=True,
                           awaitPromise=True)
        if "exceptionDetails" in result:
            what = result["exceptionDetails"]
            raise Failure(what.get("exception", {}).get("description", what["text"]))
        return result["result"].get("value")

    def press(self, key, modifiers=0):
        code, number = KEYS.get(key, ("", ord(key.upper()[0])))
        text = key if len(key) == 1 and not modifiers & CONTROL else "\r" if key == "Enter" else ""
        event = {"key": key, "code": code, "windowsVirtualKeyCode": number, "modifiers": modifiers}
        self.call("Input.dispatchKeyEvent", type="keyDown", text=text, **event)
        self.call("Input.dispatchKeyEvent", type="keyUp", **event)

    def type(self, text):
        self.call("Input.insertText", text=text)

    def mouse(self, kind, x, y):
        self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1,
                  buttons=1)

    def centre(self, selector):
        """Where an element is, scrolled into view."""
        return self.run(f"""(() => {{
            const element = document.querySelector({json.dumps(selector)});
            element.scrollIntoView({{block: "nearest"}});
            const box = element.getBoundingClientRect();
            return [box.x + box.width / 2, box.y + box.height / 2];
        }})()""")

    def settle(self):
        """Until what was done is drawn."""
        self.run("new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))")

    def drag(self, selector, begin, end):
        """Between two places in an element, given as shares of its width and height."""
        box = self.run(f"""(() => {{
            const box = document.querySelector({json.dumps(selector)}).getBoundingClientRect();
            return [box.x, box.y, box.width, box.height];
        }})()""")
        at = [(box[0] + x * box[2], box[1] + y * box[3]) for x, y in (begin, end)]
        self.mouse("mousePressed", *at[0])
        self.mouse("mouseMoved", *at[1])
        self.mouse("mouseReleased", *at[1])

    def choose_file(self, selector, path):
        root = self.call("DOM.getDocument")["root"]["nodeId"]
        node = self.call("DOM.querySelector", nodeId=root, selector=selector)["nodeId"]
        self.call("DOM.setFileInputFiles", nodeId=node, files=[os.path.abspath(path)])

    def heard(self, role):
        """The names of all elements of a role, as a screen reader has them."""
        nodes = self.call("Accessibility.getFullAXTree")["nodes"]
        return [node.get("name", {}).get("value", "") for node in nodes
                if not node.get("ignored") and node.get("role", {}).get("value") == role]

    def click(self, selector):
        x, y = self.centre(selector)
        self.mouse("mousePressed", x, y)
        self.mouse("mouseReleased", x, y)

    def download(self):
        """The bytes of what was saved last, with its name."""
        begun = self.wait_for("Browser.downloadWillBegin")
        while self.wait_for("Browser.downloadProgress")["state"] != "completed":
            pass
        name = begun["suggestedFilename"]
        with open(os.path.join(self.downloads, name), "rb") as file:
            return name, file.read()

    def problems(self):
        """What went wrong in the page's scripts, and whatever it asked the network for."""
        found = []
        for event in self.events:
            parameters = event.get("params", {})
            if event.get("method") == "Runtime.exceptionThrown":
                found.append(parameters["exceptionDetails"].get("exception", {}).get("description"))
            url = parameters.get("request", {}).get("url", "")
            if event.get("method") == "Network.requestWillBeSent" and not url.startswith(
                    ("file:", "blob:", "about:", "data:")):
                found.append(f"asked for {url}")
        return found

    # ---- Looks ----

    def resize(self, width, height, dark=False, print_it=False):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height,
                  deviceScaleFactor=1, mobile=False)
        self.call("Emulation.setEmulatedMedia", media="print" if print_it else "screen",
                  features=[{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}])

    def picture(self, path):
        data = self.call("Page.captureScreenshot", format="png")["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))
