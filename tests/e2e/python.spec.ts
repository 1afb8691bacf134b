/** Programs of the course, run and changed where they stand; and what a program can't do. */
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import type { Locator, Page } from "@playwright/test";
import { MODEL_FILES_CACHE, modelFileUrl } from "../../src/adapters/model-files/model-file-url.ts";
import { expect, open, serve, test, waitForOffline } from "../support/app.ts";
import { expectNoViolations } from "../support/axe.ts";
import { laterVisit } from "../support/later-visit.ts";
import { numpyPackage, tinyWheel } from "../support/tiny-wheel.ts";

test.setTimeout(180_000);

/** Its program needs nothing but Python. */
const PLAIN = "dynamic-programming";
const waiting = { timeout: 90_000 };

/** The first program of a concept's page. */
async function program(page: Page, url: string, concept = PLAIN): Promise<Locator> {
  await page.goto(`${url}course/${concept}`);
  const figure = page.getByRole("figure").filter({ has: page.getByRole("button", { name: "Edit" }) });
  await expect(figure.first()).toBeVisible(waiting);
  return figure.first();
}

/** Puts a program of the test's own in its place and runs it. */
async function runOwn(figure: Locator, code: string): Promise<void> {
  const editor = figure.getByRole("textbox", { name: "Python program" });
  if (!(await editor.isVisible())) await figure.getByRole("button", { name: "Edit" }).click();
  await editor.fill(code);
  await figure.getByRole("button", { name: "Run" }).click();
}

const status = (figure: Locator): Locator => figure.getByRole("status");
const printed = (figure: Locator): Locator => figure.locator("pre").last();

laterVisit(
  "a program prints what its page shows; changed, something else; undone, the same again",
  async ({ page, app, complaints }) => {
    const figure = await program(page, app.url);
    const code = await figure.locator("pre").first().textContent();
    await figure.getByRole("button", { name: "Run" }).click();
    await expect(status(figure)).toHaveText("Done. It printed what the page shows.", waiting);
    await runOwn(figure, "print(6 * 7)");
    await expect(printed(figure)).toHaveText("42\n");
    await expect(status(figure)).toHaveText("Done.");
    await expect(figure).toContainText("changed by you");
    await expect(figure).toContainText("Draw with from erica import plot");
    await runOwn(
      figure,
      `import matplotlib.pyplot as plt
plt.plot([1, 2, 3], [3, None, 1], label="loss")
plt.title("Training")
plt.show()
from erica import heatmap
heatmap([[1, 2], [3, 4]])`,
    );
    const drawing = figure.getByRole("img", { name: "A plot of y over x: a line “loss” through 2 points" });
    await expect(drawing).toBeVisible(waiting);
    await expect(figure).toContainText("One value can't be drawn");
    await expect(figure.getByRole("img", { name: "2 rows and 2 columns of numbers from 1 to 4" })).toBeVisible();
    await figure.getByText("The numbers and words in this figure").first().press("Enter");
    await expect(figure.getByRole("table")).toContainText("loss");
    await expectNoViolations(page);
    await runOwn(figure, "print(6 * 7)");
    await expect(printed(figure)).toHaveText("42\n");
    await expect(drawing).toHaveCount(0);
    // Variables that stay, on wish.
    await figure.getByRole("checkbox", { name: "Keep variables between programs on this page" }).check();
    await runOwn(figure, "x = 5");
    await expect(figure).toContainText("One variable is kept for the programs on this page.");
    await runOwn(figure, "print(x + 1)");
    await expect(printed(figure)).toHaveText("6\n");
    await figure.getByRole("button", { name: "Forget all variables" }).click();
    await figure.getByRole("button", { name: "Run" }).click();
    await expect(status(figure)).toContainText("Nothing is called “x” at this point");
    await expect(figure.getByRole("button", { name: "Forget all variables" })).toHaveCount(0);
    await runOwn(figure, "print(6 * 7)");
    await expect(printed(figure)).toHaveText("42\n");
    // Another view, and back: nothing is lost.
    await page.getByRole("link", { name: "Library" }).click();
    await page.goBack();
    await expect(figure.getByRole("textbox")).toHaveValue("print(6 * 7)");
    await expect(printed(figure)).toHaveText("42\n");
    await figure.getByRole("button", { name: "Undo my changes" }).click();
    await figure.getByRole("button", { name: "Edit" }).click();
    expect(await figure.locator("pre").first().textContent()).toBe(code);
    expect(complaints).toEqual([]);
  },
);

laterVisit("mistakes are explained, and what asks for too much comes to an end", async ({ page, app, complaints }) => {
  const figure = await program(page, app.url);
  await runOwn(figure, "for n in (1, 0):\n    print(1 / n)");
  await expect(status(figure)).toHaveText("Line 2: Something was divided by zero.", waiting);
  await expect(printed(figure)).toHaveText("1.0\n");
  await expect(figure).toContainText("Python says: ZeroDivisionError: division by zero");

  await runOwn(figure, "print('on it')\nwhile True:\n    pass");
  await expect(printed(figure)).toHaveText("on it\n");
  const stopping = Date.now();
  await figure.getByRole("button", { name: "Stop" }).click();
  await expect(status(figure)).toHaveText("Stopped.");
  console.log(`stopped an endless loop in ${Date.now() - stopping} ms`);
  await expect(printed(figure)).toHaveText("on it\n");

  await runOwn(figure, "kept = []\nwhile True:\n    kept.append(bytearray(10_000_000))");
  await expect(status(figure)).toHaveText("Line 3: The program needed more memory than it may have here.", waiting);
  await runOwn(figure, "x = bytearray(2_000_000_000)");
  await expect(status(figure)).toContainText("needed more memory");

  await runOwn(figure, "for i in range(1_000_000):\n    print(i)");
  await expect(status(figure)).toHaveText("Done.", waiting);
  await expect(figure).toContainText("It printed 1,000,000 lines; the first 2,000 are shown.");
  expect(complaints).toEqual([]);
});

test("offline after the first run", async ({ context, app }) => {
  const first = await context.newPage();
  await open(first, app.url);
  await waitForOffline(first);
  const figure = await program(first, app.url);
  await figure.getByRole("button", { name: "Run" }).click();
  await expect(status(figure)).toHaveText("Done. It printed what the page shows.", waiting);
  await first.close();
  await app.stop();
  const page = await context.newPage();
  const again = await program(page, app.url);
  await again.getByRole("button", { name: "Run" }).click();
  await expect(status(again)).toHaveText("Done. It printed what the page shows.", waiting);
});

laterVisit("a program that needs NumPy says so, and what that costs", async ({ page, app }) => {
  const figure = await program(page, app.url, "softmax");
  await expect(figure).toContainText("needs NumPy");
  await figure.getByRole("button", { name: "Run" }).click();
  await expect(figure).toContainText("This program uses NumPy, which Erica does not bring along: a download of 3.0 MB");
  await expect(figure.getByRole("button", { name: "Download NumPy, 3.0 MB" })).toBeVisible();
});

laterVisit("with NumPy's file on this device the program runs; another file is refused", async ({ page, app }) => {
  const figure = await program(page, app.url, "softmax");
  await figure.getByRole("button", { name: "Run" }).click();
  await expect(figure).toContainText("This program uses NumPy");
  const file = numpyPackage.files[0]?.path ?? "";
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "erica-wheel-"));
  fs.writeFileSync(path.join(folder, file), tinyWheel());
  await figure.getByLabel("Import NumPy from a folder").setInputFiles(folder);
  await expect(figure.getByRole("alert")).toContainText(file, waiting);
  fs.rmSync(folder, { recursive: true });
  // Where a finished download lies, as if its digest had been right: no real NumPy can be here.
  await page.evaluate(
    async ([cache, url, bytes]) => (await caches.open(cache)).put(url, new Response(Uint8Array.from(bytes))),
    [MODEL_FILES_CACHE, modelFileUrl(app.url, numpyPackage.id, file), [...tinyWheel()]] as const,
  );
  await runOwn(figure, "import numpy as np\nprint(np.array([1, 2, 3]).sum())");
  await expect(printed(figure)).toHaveText("6\n", waiting);
});

/** Each attempt prints what it got; refused is what raises. Ways known to work in a Pyodide that is left as it is. */
const attempts = (port: number): string => `
import gc, sys

def attempt(name, action):
    try:
        print("GOT", name, action())
    except BaseException as error:
        print("refused", name, type(error).__name__)

def js(): import js; return js
def pyodide_js(): import pyodide_js; return pyodide_js
def run_js(): from pyodide.code import run_js; return run_js("1 + 1")
def modules(): return sys.modules["js"]
def finder(): return next(f for f in sys.meta_path if "Js" in type(f).__name__)
def open_url(): from pyodide.http import open_url; return open_url("http://127.0.0.1:${port}/")
def urlopen(): import urllib.request; return urllib.request.urlopen("http://127.0.0.1:${port}/", timeout=2).read()
def connect(): import socket; s = socket.create_connection(("127.0.0.1", ${port}), timeout=2); s.sendall(b"x"); return s.recv(1)
def script():
    import ctypes
    ctypes.CDLL(None).emscripten_run_script(b"fetch('http://127.0.0.1:${port}/')")
    return 1 / (ctypes.CDLL(None).emscripten_run_script_int(b"1 + 1"))
def proxy(): from pyodide.ffi import to_js; return to_js({"a": 1}).constructor.constructor("return 1")()
def async_proxy(): from pyodide.ffi import to_js; return to_js([1]).constructor.constructor.constructor("return 1")()

def found():
    """Any object of JavaScript's that Python holds, and what can be reached from it by a few steps."""
    from pyodide.ffi import JsProxy
    seen, todo = {}, [o for o in gc.get_objects() if isinstance(o, JsProxy)]
    wanted = ("fetch", "XMLHttpRequest", "WebSocket", "EventSource", "indexedDB", "caches", "BroadcastChannel", "Worker",
              "importScripts", "navigator", "postMessage", "localStorage", "RTCPeerConnection", "WebTransport")
    got = []
    for _ in range(3):
        following = []
        for proxy in todo:
            for name in dir(proxy):
                if name in wanted:
                    got.append(name)
                try:
                    value = getattr(proxy, name)
                except BaseException:
                    continue
                if isinstance(value, JsProxy) and value.js_id not in seen and len(seen) < 3000:
                    seen[value.js_id] = name
                    following.append(value)
        todo = following
    if not got:
        raise LookupError
    return got

def file(): return open("/etc/passwd").read()
def process(): import subprocess; return subprocess.run(["ls"])

for action in (js, pyodide_js, run_js, modules, finder, open_url, urlopen, connect, script, proxy,
               async_proxy, found, file, process):
    attempt(action.__name__, action)
print("end")
`;

/** Somebody who would notice a connection. */
async function listen() {
  let connections = 0;
  const server = net.createServer((socket) => {
    connections++;
    socket.end("HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 1\r\n\r\nx");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { port: (server.address() as net.AddressInfo).port, count: () => connections, close: () => server.close() };
}

async function expectConfined(page: Page, url: string): Promise<void> {
  const outside = await listen();
  const figure = await program(page, url);
  await runOwn(figure, "print('ready')");
  await expect(printed(figure)).toHaveText("ready\n", waiting);
  const stored = () =>
    page.evaluate(async () => [await caches.keys(), (await indexedDB.databases()).map(({ name }) => name)]);
  const before = await stored();
  await runOwn(figure, attempts(outside.port));
  await expect(printed(figure)).toContainText("end\n", waiting);
  const said = (await printed(figure).textContent()) ?? "";
  expect(said.split("\n").filter((line) => line.startsWith("GOT"))).toEqual([]);
  expect(said.split("\n").filter((line) => line.startsWith("refused")).length).toBe(14);
  expect(outside.count()).toBe(0);
  expect(await stored()).toEqual(before);
  outside.close();
}

laterVisit("a program has no way to the page, the network, storage or files", async ({ page, app }) => {
  await expectConfined(page, app.url);
});

test("nor where a host sends no policy and no service worker adds one", async ({ browser }) => {
  const app = await serve({ headers: false });
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  await expectConfined(page, app.url);
  await context.close();
  await app.stop();
});
