/** The main thread's entry: policy, styles, first paint, then everything else. */
import "./app/trusted-types.ts";
import "./ui/styles/tokens.css";
import "./ui/styles/base.css";
import "./ui/styles/print.css";
import { render } from "preact";
import { createApp } from "./app/create-app.ts";
import { createServiceWorkerClient } from "./app/service-worker-client.ts";
import { start } from "./app/start.ts";
import { applyTheme, readThemeHint } from "./app/theme.ts";
import { App } from "./ui/app.tsx";

const root = document.getElementById("app");
if (!root) throw new Error("#app is missing from index.html");
applyTheme(readThemeHint());
const base = import.meta.env.BASE_URL;
const serviceWorker = createServiceWorkerClient(base);
const app = createApp(base, serviceWorker.update);
render(<App app={app} />, root);
void start(app, serviceWorker);
