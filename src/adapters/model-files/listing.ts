/** Which files make up a model, and what each must be. Statements of hosts are checked before they are believed. */
import * as v from "valibot";
import type { ErrorDetail } from "../../domain/error-detail.ts";
import type { AppError } from "../../domain/errors.ts";
import { isFixedRevision } from "../../domain/fixed-revision.ts";
import type { ModelHost, ModelPackage } from "../../domain/model-catalogue.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import { unpinnedFiles } from "../../domain/unpinned-files.ts";
import { fetchJson, type RequestContext } from "./request.ts";
import { pinnedFile, type StatedFile } from "./stated-file.ts";

/** A model at one commit. */
export interface Listing {
  readonly revision: string;
  readonly files: readonly StatedFile[];
}

/** Where publishers keep models, and the compiled libraries that are code. */
export interface Publishers {
  readonly hub: string;
  readonly codeFiles: string;
  readonly codeApi: string;
}
export const publishers: Publishers = {
  hub: "https://huggingface.co",
  codeFiles: "https://raw.githubusercontent.com",
  codeApi: "https://api.github.com",
};

const hex = (length: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${length}}$`)));
const size = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** No way out of the model's folder. */
const path = v.pipe(
  v.string(),
  v.regex(/^[\w.+-]+(\/[\w.+-]+)*$/),
  v.check((text) => !text.split("/").includes("..")),
);
const commitSchema = v.object({ sha: hex(40) });
const treeSchema = v.array(
  v.object({
    type: v.string(),
    path: v.string(),
    oid: v.string(),
    size,
    lfs: v.optional(v.object({ oid: hex(64), size })),
  }),
);
const folderSchema = v.array(v.object({ name: v.string(), size, sha: hex(40) }));
const manifestSchema = v.object({
  id: v.string(),
  revision: v.string(),
  files: v.array(v.object({ path, bytes: size, sha256: hex(64) })),
});

const matches = (pattern: string, text: string): boolean =>
  pattern.includes("*")
    ? new RegExp(`^${pattern.replace(/[.+^${}()|[\]\\]/g, "\\$&").replaceAll("*", "[^/]*")}$`).test(text)
    : pattern === text;

/** What the model's package asks for beside the publisher's repository. */
const elsewhere = (wanted: ModelPackage): readonly string[] => Object.keys(wanted.elsewhere ?? {});

/** The files, when the catalogue pins every one of them. */
export function pinnedListing(wanted: ModelPackage): Listing | undefined {
  return unpinnedFiles(wanted).length === 0
    ? { revision: wanted.revision, files: wanted.files.map(pinnedFile) }
    : undefined;
}

/**
 * Chooses the wanted files from what a host states. The catalogue's pins win.
 * @returns `model-files-missing` when a pattern finds nothing
 */
function choose(wanted: ModelPackage, revision: string, stated: readonly StatedFile[]): Result<Listing, AppError> {
  const chosen = new Map(wanted.files.map((file) => [file.path, pinnedFile(file)]));
  const missing: string[] = [];
  for (const pattern of [...wanted.include, ...elsewhere(wanted)]) {
    const found = stated.filter((file) => matches(pattern, file.path));
    for (const file of found) if (!chosen.has(file.path)) chosen.set(file.path, file);
    if (found.length === 0 && !chosen.has(pattern)) missing.push(pattern);
  }
  return missing.length > 0
    ? err({ type: "model-files-missing", files: missing })
    : ok({ revision, files: [...chosen.values()] });
}

/** Whether a listing from before is what the catalogue asks for today. */
export function isMeantBy(wanted: ModelPackage, { revision, files }: Listing): boolean {
  if (isFixedRevision(wanted.revision) && wanted.revision !== revision) return false;
  const chosen = choose(wanted, revision, files);
  const digests = new Map(files.map((file) => [file.path, file.digest]));
  return chosen.ok && chosen.value.files.every((file) => digests.get(file.path) === file.digest);
}

/** What the catalogue pins, a manifest may repeat and not change. */
function contradiction(wanted: ModelPackage, { revision, files }: Listing): string | undefined {
  if (isFixedRevision(wanted.revision) && revision !== wanted.revision)
    return "describes another version of this model than Erica's catalogue";
  const pins = new Map(wanted.files.map((file) => [file.path, file]));
  const other = files.find(({ path, bytes, digest }) => {
    const pin = pins.get(path);
    return pin !== undefined && (pin.sha256 !== digest || pin.bytes !== bytes);
  });
  return other && `describes another ${other.path} than Erica's catalogue`;
}

/**
 * @param name what the manifest is called where it is refused
 * @returns undefined when it is no manifest as the mirror command writes it
 */
export function readManifest(wanted: ModelPackage, json: unknown, name: string): Result<Listing, AppError> | undefined {
  const read = v.safeParse(manifestSchema, json);
  if (!read.success || read.output.id !== wanted.id) return undefined;
  const stated = { revision: read.output.revision, files: read.output.files.map(pinnedFile) };
  const contradicts = contradiction(wanted, stated);
  return contradicts === undefined
    ? choose(wanted, stated.revision, stated.files)
    : err({ type: "file-unreadable", name, detail: `it ${contradicts}` });
}

const failed = (detail: ErrorDetail) => err({ type: "model-download-failed" as const, detail });

async function listMirror(wanted: ModelPackage, url: string, context: RequestContext) {
  const address = `${url}/${wanted.id}/manifest.json`;
  const manifest = await fetchJson(address, context);
  if (!manifest.ok) return manifest;
  return readManifest(wanted, manifest.value, address) ?? failed({ type: "mirror-of-another-model" });
}

async function listPublisher(wanted: ModelPackage, { hub, codeFiles, codeApi }: Publishers, context: RequestContext) {
  const api = `${hub}/api/models/${wanted.repository}`;
  let { revision } = wanted;
  if (!isFixedRevision(revision)) {
    // A branch may move between two tries.
    const head = await fetchJson(`${api}/revision/${encodeURIComponent(revision)}`, context);
    if (!head.ok) return head;
    const commit = v.safeParse(commitSchema, head.value);
    if (!commit.success) return failed({ type: "no-commit" });
    revision = commit.output.sha;
  }
  const stated: StatedFile[] = [];
  const pinned = new Set(wanted.files.map((file) => file.path));
  if (!wanted.include.every((name) => pinned.has(name))) {
    const listed = await fetchJson(`${api}/tree/${revision}?recursive=true`, context);
    if (!listed.ok) return listed;
    const tree = v.safeParse(treeSchema, listed.value);
    if (!tree.success) return failed({ type: "list-unreadable" });
    for (const { type, path, oid, size, lfs } of tree.output) {
      if (type !== "file") continue;
      stated.push(
        lfs
          ? { path, bytes: lfs.size, algorithm: "sha256", digest: lfs.oid }
          : { path, bytes: size, algorithm: "git-blob", digest: oid },
      );
    }
  }
  for (const [name, url] of Object.entries(wanted.elsewhere ?? {})) {
    if (pinned.has(name)) continue;
    const file = await listCode(name, url, codeFiles, codeApi, context);
    if (!file.ok) return file;
    stated.push(file.value);
  }
  return choose(wanted, revision, stated);
}

/** What the host of a code file (`<host>/<owner>/<repository>/<ref>/<path>`) states of it. */
async function listCode(
  name: string,
  url: string,
  codeFiles: string,
  codeApi: string,
  context: RequestContext,
): Promise<Result<StatedFile, AppError>> {
  const place = url.startsWith(`${codeFiles}/`) ? url.slice(codeFiles.length + 1).split("/") : [];
  const [owner, repository, ref] = place;
  if (place.length < 4 || !owner || !repository || !ref) return failed({ type: "no-digest", file: name });
  const folder = place.slice(3, -1).join("/");
  const listed = await fetchJson(`${codeApi}/repos/${owner}/${repository}/contents/${folder}?ref=${ref}`, context);
  if (!listed.ok) return listed;
  const entries = v.safeParse(folderSchema, listed.value);
  const entry = entries.success ? entries.output.find((one) => one.name === place.at(-1)) : undefined;
  if (!entry) return err({ type: "model-files-missing", files: [name] });
  return ok({ path: name, bytes: entry.size, algorithm: "git-blob", digest: entry.sha });
}

/** Asks the host what the catalogue leaves open. */
export async function listFiles(
  wanted: ModelPackage,
  host: ModelHost,
  known: Publishers,
  context: RequestContext,
): Promise<Result<Listing, AppError>> {
  const pinned = isFixedRevision(wanted.revision) ? pinnedListing(wanted) : undefined;
  if (pinned) return ok(pinned);
  return host.type === "mirror" ? listMirror(wanted, host.url, context) : listPublisher(wanted, known, context);
}

/** Where a host has a file of a model at a commit. */
export function fileUrl(
  wanted: ModelPackage,
  host: ModelHost,
  revision: string,
  name: string,
  { hub }: Publishers,
): string {
  const encoded = name.split("/").map(encodeURIComponent).join("/");
  if (host.type === "mirror") return `${host.url}/${wanted.id}/${encoded}`;
  return wanted.elsewhere?.[name] ?? `${hub}/${wanted.repository}/resolve/${revision}/${encoded}`;
}
