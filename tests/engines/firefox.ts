/** Firefox over Marionette, the protocol behind its WebDriver: no driver program and no package needed. */
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { findFirefox } from "../../scripts/engines.mjs";
import { type Browser, intoView, keyActions } from "./browser.ts";
import { type Running, start, until } from "./processes.ts";

const preferences = {
  "marionette.port": 0,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "app.update.disabledForTesting": true,
};

interface Client {
  send(command: string, parameters?: object): Promise<{ readonly value?: unknown; readonly capabilities?: unknown }>;
  end(): void;
}

/** Messages are `length:json`; a reply is `[1, id, error, result]`. */
async function connect(port: number): Promise<Client> {
  const socket = net.connect(port, "127.0.0.1");
  await new Promise<void>((resolve, reject) => socket.once("connect", resolve).once("error", reject));
  const waiting = new Map<number, (error: { error: string; message: string } | null, result: never) => void>();
  let buffer = Buffer.alloc(0);
  socket.on("data", (piece) => {
    buffer = Buffer.concat([buffer, piece]);
    for (;;) {
      const colon = buffer.indexOf(":");
      const size = Number(buffer.subarray(0, colon).toString());
      if (colon < 0 || buffer.length < colon + 1 + size) return;
      const message = JSON.parse(buffer.subarray(colon + 1, colon + 1 + size).toString());
      buffer = buffer.subarray(colon + 1 + size);
      if (Array.isArray(message)) waiting.get(message[1])?.(message[2], message[3] as never);
    }
  });
  socket.on("error", () => socket.destroy());
  socket.on("close", () => {
    for (const reply of waiting.values()) reply({ error: "closed", message: "Firefox has ended" }, undefined as never);
  });
  let last = 0;
  return {
    send: (command, parameters = {}) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, (error, result) => {
          waiting.delete(id);
          if (error) reject(new Error(`${error.error}: ${error.message}`));
          else resolve(result);
        });
        const message = JSON.stringify([0, id, command, parameters]);
        socket.write(`${Buffer.byteLength(message)}:${message}`);
      }),
    end: () => socket.destroy(),
  };
}

async function launch(
  executable: string,
  profile: string,
): Promise<{ running: Running; client: Client; version: string }> {
  const portFile = path.join(profile, "MarionetteActivePort");
  fs.rmSync(portFile, { force: true });
  const running = start(executable, ["--headless", "--marionette", "--no-remote", "--profile", profile], {
    MOZ_HEADLESS_WIDTH: "1280",
    MOZ_HEADLESS_HEIGHT: "900",
  });
  const client = await until(
    "Firefox starts",
    async () => fs.existsSync(portFile) && connect(Number(fs.readFileSync(portFile, "utf8"))),
    60_000,
  );
  const { capabilities } = await client.send("WebDriver:NewSession", { capabilities: { alwaysMatch: {} } });
  await client.send("WebDriver:SetTimeouts", { script: 60_000, pageLoad: 60_000, implicit: 0 });
  return { running, client, version: `Firefox ${(capabilities as { browserVersion: string }).browserVersion}` };
}

export async function openFirefox(): Promise<Browser> {
  const executable = findFirefox();
  if (!executable) throw new Error("Firefox was not found");
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), "erica-firefox-"));
  fs.writeFileSync(
    path.join(profile, "user.js"),
    Object.entries(preferences)
      .map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`)
      .join(""),
  );
  let { running, client, version } = await launch(executable, profile);
  const quit = async (): Promise<void> => {
    await client.send("Marionette:Quit", { flags: ["eAttemptQuit"] }).catch(() => undefined);
    client.end();
    await running.stop();
  };
  const execute = async <T>(script: string, args: readonly unknown[]): Promise<T> =>
    (await client.send("WebDriver:ExecuteScript", { script, args, sandbox: null })).value as T;
  return {
    version,
    goto: async (url) => void (await client.send("WebDriver:Navigate", { url })),
    run: (body, ...parameters) => execute(body, parameters),
    click: async (element) => {
      await execute(intoView, [element]);
      await client.send("WebDriver:ElementClick", { id: Object.values(element)[0] });
    },
    press: async (pressed) => void (await client.send("WebDriver:PerformActions", { actions: keyActions(pressed) })),
    comeBack: async () => {
      await quit();
      ({ running, client } = await launch(executable, profile));
    },
    close: async () => {
      await quit();
      fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
