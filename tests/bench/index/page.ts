/** What the bench calls in its page. */
import { boundary } from "./boundary.ts";
import { compare } from "./compare.ts";
import { million } from "./million.ts";
import { stored } from "./stored.ts";
import { trackWasmMemories } from "./timing.ts";

export const pageApi = { compare, million, boundary, stored };

trackWasmMemories();
Object.assign(globalThis, { benchIndex: pageApi });
