// Finds a Chromium for the tests; on Debian as root it installs one.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

export const isExecutable = (file) => {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

function knownPaths(env, platform) {
  if (platform === "darwin")
    return ["Google Chrome", "Chromium", "Microsoft Edge"].flatMap((name) =>
      ["/Applications", `${env.HOME}/Applications`].map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`),
    );
  if (platform === "win32")
    return [
      "Google\\Chrome\\Application\\chrome.exe",
      "Chromium\\Application\\chrome.exe",
      "Microsoft\\Edge\\Application\\msedge.exe",
    ].flatMap((tail) =>
      [env.LOCALAPPDATA, env.ProgramFiles, env["ProgramFiles(x86)"]]
        .filter(Boolean)
        .map((folder) => path.win32.join(folder, tail)),
    );
  return ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "microsoft-edge"]
    .map((name) => `/usr/bin/${name}`)
    .concat("/snap/bin/chromium");
}

/** @returns the path of a Chromium, or undefined; throws when CHROME_PATH names nothing */
export function findBrowser(env = process.env, platform = process.platform) {
  if (env.CHROME_PATH) {
    if (!isExecutable(env.CHROME_PATH))
      throw new Error(`CHROME_PATH names ${env.CHROME_PATH}, which is not an executable file`);
    return env.CHROME_PATH;
  }
  return knownPaths(env, platform).find(isExecutable);
}

const isRoot = process.getuid?.() === 0;

/** Debian packages that the tests need, installed when we may; said aloud, since they change the machine. */
export function ensureDebianPackages(packages, { downloadMs, options = [] } = {}) {
  if (!isRoot || !isExecutable("/usr/bin/apt-get")) return;
  console.log(`Installing Debian packages as root (apt-get install): ${packages.join(", ")}`);
  const apt = (timeout, ...args) =>
    spawnSync("apt-get", args, {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      timeout,
    }).status === 0;
  apt(downloadMs, "update", "-qq");
  const install = ["install", "-y", "-qq", ...options, ...packages];
  // Only the download is cut short: half an installation would be worse than none.
  if (downloadMs === undefined || apt(downloadMs, ...install, "--download-only")) apt(undefined, ...install);
}

/** @returns the path of a Chromium; throws saying exactly what to install */
export function requireBrowser() {
  const found = findBrowser();
  if (found) return found;
  ensureDebianPackages(["chromium"]);
  const installed = findBrowser();
  if (installed) return installed;
  throw new Error(
    "No Chromium was found. Install Chrome or Chromium (Debian: apt-get install chromium), or set CHROME_PATH to its executable.",
  );
}

/** Quiet and closed: nothing but the page under test talks to a network. */
/**
 * The address bar's own pages (`WebUIOmnibox…`) take half of a start's time. The last `--disable-features` counts, so
 * those that Playwright switches off are named again.
 */
const withoutFeatures = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "WebUIOmniboxFullPopup",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "TcpPortRandomizationWin",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
  "msForceBrowserSignIn",
  "msEdgeUpdateLaunchServicesPreferredVersion",
];

export const browserArguments = [
  ...(isRoot || process.env.CI ? ["--no-sandbox"] : []),
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
  `--disable-features=${withoutFeatures.join(",")}`,
];
