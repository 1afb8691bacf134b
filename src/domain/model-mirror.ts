/** The address of a school's own host for model files. */
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
  const invalid = (detail: string) => err({ type: "model-host-invalid" as const, url: trimmed, detail });
  if (!URL.canParse(trimmed)) return invalid("it is no web address");
  const url = new URL(trimmed);
  if (url.protocol !== "https:" && url.protocol !== "http:") return invalid("it is no web address");
  if (url.protocol === "http:" && !local.has(url.hostname)) return invalid("it is not encrypted (https)");
  if (url.username !== "" || url.password !== "") return invalid("it holds a name or password");
  if (url.search !== "" || url.hash !== "") return invalid("it has a query or a fragment");
  return ok(url.href.replace(/\/+$/, ""));
}
