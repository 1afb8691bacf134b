/** The address of a mirror, checked again where it is used: it comes from storage. */
import type { AppError } from "../../domain/errors.ts";
import type { ModelHost } from "../../domain/model-catalogue.ts";
import { checkModelMirror } from "../../domain/model-mirror.ts";
import { err, ok, type Result } from "../../domain/result.ts";

/** @returns the host with its address in full and without a slash at the end */
export function checkModelHost(host: ModelHost): Result<ModelHost, AppError> {
  if (host.type === "publisher") return ok(host);
  const url = checkModelMirror(host.url);
  if (!url.ok) return url;
  return url.value === ""
    ? err({ type: "model-host-invalid", url: host.url, detail: { type: "address-empty" } })
    : ok({ type: "mirror", url: url.value });
}
