/** Vitest starts a model host before the browser's tests, on another origin than theirs. */
import type { TestProject } from "vitest/node";
import { startModelHost } from "./model-host.ts";

declare module "vitest" {
  interface ProvidedContext {
    readonly modelHost: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const host = await startModelHost();
  project.provide("modelHost", host.url);
  return host.stop;
}
