/** Vitest gives up waiting after a second, which a busy machine may take for anything. */
import { vi } from "vitest";

const patience = { timeout: 15_000 };
const { waitFor, waitUntil } = vi;
vi.waitFor = (callback, options) =>
  waitFor(callback, { ...patience, ...(typeof options === "number" ? { timeout: options } : options) });
vi.waitUntil = (callback, options) =>
  waitUntil(callback, { ...patience, ...(typeof options === "number" ? { timeout: options } : options) });
