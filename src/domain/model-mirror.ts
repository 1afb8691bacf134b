/** The address of a school's own host for model files. */
import type { ErrorDetail } from "./error-detail.ts";
import type { AppError } from "./errors.ts";
import { err, ok, type Result } from "./result.ts";

const local = new Set(["localhost", "127.0.0.1"]);

/**
 * Empty means the models' publishers. Only a host on the same machine may go without https: elsewhere files could be
 * changed on the way, and the browser would refuse them.
 * @returns the address without a slash at its end
 */
export function checkModelMirror(text: string): Result<string, AppError> {
  const trimmed = text.trim();
  if (trimmed === "") return ok("");
  const invalid = (detail: ErrorDetail) => err({ type: "model-host-invalid" as const, url: trimmed, detail });
  if (!URL.canParse(trimmed)) return invalid({ type: "no-web-address" });
  const url = new URL(trimmed);
  if (url.protocol !== "https:" && url.protocol !== "http:") return invalid({ type: "no-web-address" });
  if (url.protocol === "http:" && !local.has(url.hostname)) return invalid({ type: "not-encrypted" });
  if (url.username !== "" || url.password !== "") return invalid({ type: "holds-credentials" });
  if (url.search !== "" || url.hash !== "") return invalid({ type: "holds-query" });
  return ok(url.href.replace(/\/+$/, ""));
}
