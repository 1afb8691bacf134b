/** A host whose server can end and come back on the same port, with another build. */
import fs from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { createStaticServer } from "../../scripts/serve.mjs";

const built = process.env.ERICA_DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));

export async function startHost() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "erica-engine-"));
  fs.cpSync(built, folder, { recursive: true });
  let server: Server;
  const listen = async (port: number): Promise<number> => {
    server = createStaticServer({ folder });
    await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
    return (server.address() as AddressInfo).port;
  };
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const port = await listen(0);
  return {
    url: `http://localhost:${port}/`,
    stop,
    startAgain: () => listen(port),
    /** What a second build differs in for a browser: its service worker has other bytes. */
    buildAgain: () => fs.appendFileSync(path.join(folder, "service-worker.js"), "\n// a second build\n"),
    remove: async () => {
      await stop();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
