/** Thread of model downloads: the only one that may connect to another origin (see `src/hosting/headers.mjs`). */
import { expose } from "comlink";
import { serveModelFiles } from "../src/adapters/model-files/serve-model-files.ts";

expose(serveModelFiles());
