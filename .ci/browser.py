"""A headless Chromium, driven through chromedriver: the W3C WebDriver protocol, JSON over HTTP on loopback."""
import json
import re
import subprocess
import urllib.error
import urllib.request
from pathlib import Path

VIEWS = {
    "light": {"width": 1280},
    "dark": {"width": 1280, "scheme": "dark"},
    "phone": {"width": 375, "height": 812, "phone": True},
}

OPTIONS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars"]
CAPABILITIES = {
    "goog:chromeOptions": {"args": OPTIONS},
    "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"},
    "timeouts": {"script": 300_000},
}

DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # loopback, whatever proxy the machine has


class Browser:
    """Use it in a `with`: leaving the block ends the browser and its driver."""

    def __init__(self):
        self.driver = subprocess.Popen(["chromedriver", "--port=0"], stdout=subprocess.PIPE, text=True)
        for line in self.driver.stdout:
            if started := re.search(r"started successfully on port (\d+)", line):
                break
        else:
            raise RuntimeError("chromedriver did not start")
        self.address = f"http://127.0.0.1:{started[1]}/session"

    def __enter__(self):
        try:
            session = self.post("", capabilities={"alwaysMatch": CAPABILITIES})
        except RuntimeError:
            self.driver.terminate()
            raise
        self.address += "/" + session["sessionId"]
        return self

    def __exit__(self, *_):
        try:
            DIRECT.open(urllib.request.Request(self.address, method="DELETE"), timeout=30).close()
        finally:
            self.driver.terminate()
            self.driver.wait()

    def post(self, path, **body):
        request = urllib.request.Request(self.address + path, json.dumps(body).encode())
        request.add_header("Content-Type", "application/json")
        try:
            with DIRECT.open(request, timeout=330) as response:
                return json.load(response)["value"]
        except urllib.error.HTTPError as error:
            raise RuntimeError(json.load(error)["value"]["message"]) from None

    def devtools(self, command, **parameters):
        """Sends a command of the Chrome DevTools Protocol."""
        return self.post("/goog/cdp/execute", cmd=command, params=parameters)

    def look(self, width, height=900, scheme="light", phone=False):
        """Sets the size of the view and the colour scheme asked for, and asks for no motion."""
        features = {"prefers-color-scheme": scheme, "prefers-reduced-motion": "reduce"}
        features = [{"name": name, "value": value} for name, value in features.items()]
        self.devtools("Emulation.setEmulatedMedia", features=features)
        size = {"width": width, "height": height, "deviceScaleFactor": 2 if phone else 1, "mobile": phone}
        self.devtools("Emulation.setDeviceMetricsOverride", **size)

    def open(self, path, fragment=""):
        """Opens a file from the disk and waits until it is loaded."""
        self.post("/url", url="about:blank")  # the same address with another fragment would not load again
        self.post("/url", url=Path(path).resolve().as_uri() + (f"#{fragment}" if fragment else ""))

    def run(self, script, *arguments):
        """What a script returns, or what its promise comes to."""
        return self.post("/execute/sync", script=script, args=arguments)

    def log(self, kind):
        """What was logged since the last call: "browser" is the console, "performance" the DevTools events."""
        return self.post("/se/log", type=kind)
