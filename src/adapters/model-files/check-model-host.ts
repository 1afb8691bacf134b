/** The address of a mirror, as this worker's policy and the browser allow it. */
import type { AppError } from "../../domain/errors.ts";
import type { ModelHost } from "../../domain/model-catalogue.ts";
import { err, ok, type Result } from "../../domain/result.ts";

/** @returns the host with its address in full and without a slash at the end */
export function checkModelHost(host: ModelHost): Result<ModelHost, AppError> {
  if (host.type === "publisher") return ok(host);
  const invalid = (detail: string) => err({ type: "model-host-invalid" as const, url: host.url, detail });
  if (!URL.canParse(host.url)) return invalid("it is not a full address");
  const url = new URL(host.url);
  const local = url.hostname === "localhost" || url.hostname === "127.0.0.1";
  if (url.protocol !== "https:" && !(url.protocol === "http:" && local))
    return invalid("it must start with https://, or be on this device");
  if (url.search || url.hash || url.username || url.password) return invalid("it must be a plain folder");
  return ok({ type: "mirror", url: url.href.replace(/\/+$/, "") });
}
