// `npm start`: builds the production app and serves it with its headers, to this machine alone unless HOST says otherwise.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { createStaticServer } from "./serve.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const port = Number(process.env.PORT ?? 4173);
const host = process.env.HOST ?? "127.0.0.1";

await build({ root, logLevel: "warn" });
const server = createStaticServer({ folder: path.join(root, "dist") });
server.on("error", (error) => {
  console.error(
    error.code === "EADDRINUSE"
      ? `Port ${port} is in use. Choose another: PORT=${port + 1} npm start`
      : `The server could not start: ${error.message}`,
  );
  process.exit(1);
});
server.listen(port, host, () =>
  console.log(`Erica is ready: http://${process.env.HOST ?? "localhost"}:${port}  (stop with Ctrl+C)`),
);
