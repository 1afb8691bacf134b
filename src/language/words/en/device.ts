/** What this device can and can't run, one sentence a reason. */
import type { FitReason } from "../../../domain/device-fit.ts";

const size = (bytes: number): string =>
  bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${Math.max(0, Math.round(bytes / 1e6))} MB`;

type Sentences = {
  readonly [Type in FitReason["type"]]: (reason: Extract<FitReason, { readonly type: Type }>) => string;
};

const memories = { graphics: "graphics memory", main: "memory" } as const;

const sentences: Sentences = {
  "webgpu-missing": () =>
    "This browser has no WebGPU, which language models need. A current Chrome, Edge, Safari or Firefox may have it.",
  "webgpu-blocked": () =>
    "The browser gives this page no graphics processor. Turning on hardware acceleration or updating the graphics driver may help.",
  "software-gpu": () => "There is no graphics processor, only a software stand-in: an answer would take many minutes.",
  "gpu-limits": () => "This graphics processor is too limited for language models in a browser.",
  "half-precision": () => "It needs 16-bit arithmetic, which this graphics processor doesn't offer.",
  "gpu-buffer": ({ largestBytes, limitBytes, weight }) =>
    weight === "stops"
      ? `One of its parts takes ${size(largestBytes)} at once; this graphics processor handles ${size(limitBytes)}.`
      : `One of its parts may take ${size(largestBytes)} at once; this graphics processor handles ${size(limitBytes)}.`,
  memory: ({ neededBytes, mostBytes, memory, mobile, weight }) => {
    const needs = `${size(neededBytes)} of ${memories[memory]}`;
    if (weight !== "stops") return `It needs ${needs}, close to what this device can give.`;
    return mobile
      ? `It needs ${needs}; this phone or tablet can probably give ${size(mostBytes)}.`
      : `It needs ${needs}; this device can probably give ${size(mostBytes)}.`;
  },
  storage: ({ neededBytes, freeBytes, weight }) =>
    weight === "stops"
      ? `It needs ${size(neededBytes)} of storage; the browser gives this site ${size(freeBytes)} more. A private window gives less than a normal one.`
      : `It needs ${size(neededBytes)} of storage; the browser gives this site ${size(freeBytes)} more.`,
  "storage-unknown": ({ neededBytes }) => `The browser doesn't tell whether ${size(neededBytes)} are free.`,
  "not-persisted": () => "The browser may delete it when the device runs short of space.",
  metered: ({ downloadBytes }) =>
    `Downloading ${size(downloadBytes)} may cost money or data on this connection; Wi-Fi is better.`,
};

export const device = {
  fitReason: (reason: FitReason): string => (sentences[reason.type] as (reason: FitReason) => string)(reason),
};
