// Finds the engines beside Chromium that the app is tried in. A missing one is named and skipped, never in silence.
import fs from "node:fs";
import { ensureDebianPackages, isExecutable } from "./browser.mjs";

function firefoxPaths(env, platform) {
  if (platform === "darwin")
    return ["/Applications", `${env.HOME}/Applications`].map(
      (folder) => `${folder}/Firefox.app/Contents/MacOS/firefox`,
    );
  if (platform === "win32")
    return [env.ProgramFiles, env["ProgramFiles(x86)"]]
      .filter(Boolean)
      .map((folder) => `${folder}\\Mozilla Firefox\\firefox.exe`);
  return ["/usr/bin/firefox-esr", "/usr/bin/firefox", "/snap/bin/firefox"];
}

/** @returns the path of a Firefox, or undefined; `FIREFOX_PATH` names another, or with `none` that there is none */
export function findFirefox(env = process.env, platform = process.platform) {
  return (env.FIREFOX_PATH ? [env.FIREFOX_PATH] : firefoxPaths(env, platform)).find(isExecutable);
}

/** WebKitGTK's small browser, wherever the distribution keeps it. */
function findMiniBrowser() {
  for (const library of ["/usr/lib", ...listed("/usr/lib").map((name) => `/usr/lib/${name}`), "/usr/libexec"])
    for (const name of listed(library)
      .filter((entry) => /^webkit(2)?gtk-\d/.test(entry))
      .sort()) {
      const file = `${library}/${name}/MiniBrowser`;
      if (isExecutable(file)) return file;
    }
  return undefined;
}

function listed(folder) {
  try {
    return fs.readdirSync(folder);
  } catch {
    return [];
  }
}

/** @returns what WebKit needs (driver, browser, a screen that isn't there), or undefined; `WEBKIT_DRIVER=none` hides it */
export function findWebKit(env = process.env) {
  const parts = {
    driver: [env.WEBKIT_DRIVER ?? "/usr/bin/WebKitWebDriver"].find(isExecutable),
    browser: findMiniBrowser(),
    screen: ["/usr/bin/Xvfb"].find(isExecutable),
  };
  return parts.driver && parts.browser && parts.screen ? parts : undefined;
}

export const engines = [
  {
    name: "Firefox",
    find: findFirefox,
    asked: (env) => env.FIREFOX_PATH !== undefined,
    packages: ["firefox-esr"],
    howTo: "install Firefox (Debian: apt-get install firefox-esr), or set FIREFOX_PATH to its executable",
  },
  {
    name: "WebKit",
    find: findWebKit,
    asked: (env) => env.WEBKIT_DRIVER !== undefined,
    packages: ["webkit2gtk-driver", "xvfb"],
    howTo: "on Debian: apt-get install webkit2gtk-driver xvfb (WebKitGTK; there is none for other systems)",
  },
];

/** Installs what is missing where that is ours to do, within some two minutes. @returns a line for each engine that is skipped */
export function ensureEngines(env = process.env) {
  const missing = engines.filter((engine) => !engine.find(env) && !engine.asked(env));
  if (missing.length > 0)
    ensureDebianPackages(
      missing.flatMap(({ packages }) => packages),
      { downloadMs: 45_000, options: ["--no-install-recommends"] },
    );
  return engines
    .filter((engine) => !engine.find(env))
    .map(({ name, howTo }) => `SKIPPED: ${name} was not found, so nothing was tried in it: ${howTo}`);
}
