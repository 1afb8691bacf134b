/** What the bench calls in its page. */
import "../../../src/adapters/browser/trusted-types.ts";
import { coldStart, store } from "./cold-start.ts";
import { bundled, inside, peer } from "./embedders.ts";

export const pageApi = { bundled, inside, peer, store, coldStart };

Object.assign(globalThis, { benchEmbed: pageApi });
