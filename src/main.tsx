/** The main thread's entry: policy, styles, first paint, then everything else. */
import "./adapters/browser/trusted-types.ts";
import "./ui/styles/tokens.css";
import "./ui/styles/base.css";
import "./ui/styles/print.css";
import { render } from "preact";
import { createServiceWorkerClient } from "./adapters/browser/service-worker-client.ts";
import { yieldToBrowser } from "./adapters/browser/yield-to-browser.ts";
import { createApp } from "./app/create-app.ts";
import { startApp } from "./app/start.ts";
import { applyTheme, readThemeHint } from "./app/theme.ts";
import { App } from "./ui/app.tsx";

const root = document.getElementById("app");
if (!root) throw new Error("#app is missing from index.html");
// Tells the page's own script (src/hosting/boot.mjs) that all files of the first view arrived.
document.documentElement.dataset.started = "";
applyTheme(readThemeHint());
const base = import.meta.env.BASE_URL;
const serviceWorker = createServiceWorkerClient(base);
const app = createApp(base, serviceWorker);
// A task of its own: loading the code and drawing the first view together would be a long one.
void yieldToBrowser().then(() => {
  render(<App app={app} />, root);
  return startApp(app, serviceWorker);
});
