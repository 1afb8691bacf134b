/** WebKitGTK's MiniBrowser over plain W3C WebDriver, on a screen that isn't there. */
import net, { type AddressInfo } from "node:net";
import { findWebKit } from "../../scripts/engines.mjs";
import { type Browser, type Element, intoView, keyActions } from "./browser.ts";
import { type Running, start, until } from "./processes.ts";

/** GTK's build leaves off what Safari has: `navigator.storage` and the origin's private files. */
const features = "+StorageAPI,+StorageAPIEstimate,+FileSystem,+FileSystemWritableStream";

async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Xvfb finds a free display by itself and writes its number. */
async function startScreen(command: string): Promise<Running & { readonly display: string }> {
  const screen = start(command, ["-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]);
  const number = await until("a virtual screen", async () => /^\d+$/m.exec(screen.output())?.[0]);
  return { ...screen, display: `:${number}` };
}

type Send = <T>(method: "GET" | "POST" | "DELETE", path: string, body?: object) => Promise<T>;

const sender =
  (base: string): Send =>
  async (method, path, body = {}) => {
    const response = await fetch(base + path, {
      method,
      ...(method === "POST" ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(90_000),
    });
    const { value } = (await response.json()) as { value: never };
    const failure = value as { error?: string; message?: string } | null;
    if (failure?.error) throw new Error(`${failure.error}: ${failure.message}`);
    return value;
  };

export async function openWebKit(): Promise<Browser> {
  const found = findWebKit();
  if (!found) throw new Error("WebKit was not found");
  const screen = await startScreen(found.screen);
  const port = await freePort();
  const driver = start(found.driver, ["-p", String(port)], {
    DISPLAY: screen.display,
    GDK_BACKEND: "x11",
    LIBGL_ALWAYS_SOFTWARE: "1",
  });
  const send = sender(`http://127.0.0.1:${port}`);
  await until("WebKit's driver", () => send<object>("GET", "/status"));
  const { sessionId, capabilities } = await send<{ sessionId: string; capabilities: { browserVersion: string } }>(
    "POST",
    "/session",
    {
      capabilities: {
        alwaysMatch: {
          "webkitgtk:browserOptions": {
            binary: found.browser,
            args: ["--automation", `--features=${features}`],
          },
        },
      },
    },
  );
  const session = `/session/${sessionId}`;
  await send("POST", `${session}/timeouts`, { script: 60_000, pageLoad: 60_000, implicit: 0 });
  await send("POST", `${session}/window/rect`, { x: 0, y: 0, width: 1280, height: 990 });
  const execute = <T>(script: string, args: readonly unknown[]): Promise<T> =>
    send("POST", `${session}/execute/sync`, { script, args });
  return {
    version: `WebKitGTK ${capabilities.browserVersion}`,
    goto: (url) => send("POST", `${session}/url`, { url }),
    run: (body, ...parameters) => execute(body, parameters),
    click: async (element: Element) => {
      await execute(intoView, [element]);
      await send("POST", `${session}/element/${Object.values(element)[0]}/click`);
    },
    press: async (pressed) => {
      await send("POST", `${session}/actions`, { actions: keyActions(pressed) });
    },
    comeBack: async () => {
      const { handle } = await send<{ handle: string }>("POST", `${session}/window/new`, { type: "tab" });
      await send("DELETE", `${session}/window`);
      await send("POST", `${session}/window`, { handle });
    },
    close: async () => {
      await send("DELETE", session).catch(() => undefined);
      await driver.stop();
      await screen.stop();
    },
  };
}
