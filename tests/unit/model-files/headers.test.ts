/** Which script may connect where, as hosts are told it. */
import { expect, test } from "vitest";
import { headersFile, headersFor } from "../../../src/hosting/headers.mjs";

const worker = "/assets/model-files.worker-a1_b2-c3.js";
const csp = "Content-Security-Policy";
const reachesOut = (policy: string | undefined): boolean => policy?.includes("connect-src 'self' https:") ?? true;

test("only the thread that downloads models may connect to other origins", () => {
  expect(reachesOut(headersFor(worker)[csp])).toBe(true);
  expect(reachesOut(headersFor(`/erica${worker}`)[csp])).toBe(true);
  for (const other of [
    "/",
    "/index.html",
    "/assets/tutor.worker-a1b2c3d4.js",
    "/assets/model-files-a1b2c3d4.js",
    "/model-files.worker-a1b2c3d4.js",
    "/assets/model-files.worker-a1b2c3d4.js/x",
    "/assets/model-files.worker-a1b2c3d4.html",
  ])
    expect(reachesOut(headersFor(other)[csp]), other).toBe(false);
});

/** The policies that a host sends for a path: all that match, or those of the most specific rule. */
function policiesFor(file: string, path: string, hosts: "join" | "replace"): (string | undefined)[] {
  const rules = file.split(/^(?=\/)/m).map((rule) => {
    const [pattern = "", ...lines] = rule.trim().split("\n");
    const policy = lines.find((line) => line.trim().startsWith(csp));
    return { pattern, policy };
  });
  const found = rules.filter(({ pattern }) => pattern === path || pattern === "/*").map(({ policy }) => policy);
  return hosts === "join" ? found : found.slice(-1);
}

test.each(["join", "replace"] as const)("hosts that %s matching rules draw the same line", (hosts) => {
  const file = headersFile([worker, "/assets/tutor.worker-a1b2c3d4.js", "/service-worker.js"]);
  // A fetch needs the leave of every policy.
  const mayReachOut = (path: string) => policiesFor(file, path, hosts).every(reachesOut);
  expect(mayReachOut(worker)).toBe(true);
  for (const path of ["/", "/index.html", "/assets/tutor.worker-a1b2c3d4.js", "/service-worker.js"])
    expect(mayReachOut(path), path).toBe(false);
});

test.each(["join", "replace"] as const)(
  "hosts that %s matching rules let the threads of Python and OCR connect to nobody",
  (hosts) => {
    for (const sealed of ["/assets/python.worker-a1_b2-c3.js", "/assets/ocr.worker-a1_b2-c3.js"]) {
      expect(headersFor(sealed)[csp]).toContain("connect-src 'none'");
      const policies = policiesFor(headersFile([worker, sealed, "/service-worker.js"]), sealed, hosts);
      expect(policies.some((policy) => policy?.includes("connect-src 'none'"))).toBe(true);
    }
    expect(headersFor("/python/314.0.7/pyodide.asm.mjs")[csp]).toContain("connect-src 'self'");
  },
);
