/** What the built page carries itself: its policy, the script that notices broken files, and their digests. */
import fs from "node:fs";
import path from "node:path";
import type { Plugin } from "vite";
import { bootScriptHash, contentSecurityPolicy } from "../src/hosting/headers.mjs";
import { integrityOf } from "./support/build-files.ts";

/** Everything in it must be allowed by the policy. */
function headOf(bootScript: string): string {
  const hash = integrityOf(Buffer.from(bootScript));
  if (hash !== bootScriptHash) throw new Error(`src/hosting/boot.js: bootScriptHash must be "${hash}"`);
  return `<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">
<script>${bootScript}</script>`;
}

/** Adds the digest to each tag that names a file of the bundle: one that came wrong does not run. */
function withIntegrity(
  html: string,
  base: string,
  sourceOf: (file: string) => string | Uint8Array | undefined,
): string {
  return html.replace(/<(script|link)\b[^>]*?(?:src|href)="([^"]+)"/g, (tag, _, url: string) => {
    const source = url.startsWith(`${base}assets/`) ? sourceOf(url.slice(base.length)) : undefined;
    return source === undefined ? tag : `${tag} integrity="${integrityOf(Buffer.from(source))}"`;
  });
}

export function builtPage(): Plugin {
  let base = "/";
  let head = "";
  return {
    name: "page",
    apply: "build",
    configResolved(config) {
      base = config.base;
      head = headOf(fs.readFileSync(path.join(config.root, "src/hosting/boot.js"), "utf8"));
    },
    transformIndexHtml: { order: "post", handler: (html) => html.replace('<meta charset="utf-8">', () => head) },
    generateBundle: {
      // After everything that still changes what is in the files.
      order: "post",
      handler(_, bundle) {
        const html = bundle["index.html"];
        if (html?.type !== "asset") throw new Error("the build has no page");
        html.source = withIntegrity(String(html.source), base, (name) => {
          const file = bundle[name];
          return file?.type === "chunk" ? file.code : file?.source;
        });
      },
    },
  };
}
