/** Thread that fits the memory model to the learner's answers, and ends with it. */
import "../src/adapters/browser/trusted-types.ts";
import { expose } from "comlink";
import { ok } from "../src/domain/result.ts";
import { fitMemory } from "../src/practice/fit/fit-memory.ts";
import type { MemoryFitApi } from "../src/protocol/memory-fit-api.ts";

const api: MemoryFitApi = {
  ready: async () => ok(undefined),
  fit: async ({ reviews, now, dayStartHour }) => ok(fitMemory(reviews, now, dayStartHour)),
};

expose(api);
