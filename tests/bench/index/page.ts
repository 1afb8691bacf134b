/** What the bench calls in its page. */
import { boundary } from "./boundary.ts";
import { compare } from "./compare.ts";
import { million } from "./million.ts";
import { stored } from "./stored.ts";

export const pageApi = { compare, million, boundary, stored };

Object.assign(globalThis, { benchIndex: pageApi });
