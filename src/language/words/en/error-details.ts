/** What happened more exactly, as the end of a sentence. Total by type. */
import type { ErrorDetail, KnownDetail } from "../../../domain/error-detail.ts";
import { numbers } from "./numbers.ts";

type Describe = {
  readonly [Type in KnownDetail["type"]]: (detail: Extract<KnownDetail, { type: Type }>) => string;
};

const tooLong = "the question and its sources are too long for the model";

const details: Describe = {
  "worker-stopped": ({ said }) => `the worker stopped: ${said || "unknown reason"}`,
  "worker-silent": ({ seconds }) => `the worker said nothing for ${seconds} seconds`,
  "not-loadable": () => "it could not be loaded",
  "message-unreadable": () => "a message could not be read",
  "no-reply": ({ seconds }) => `no reply within ${seconds} seconds`,
  restarted: () => "it was restarted",
  "part-not-loaded": () => "the part of Erica that works with it could not be loaded",
  "nothing-built": () => "nothing was built",
  "course-not-stored": () => "it is not stored here",
  "concepts-lost": () => "the stored course has lost its concepts",
  "no-model-loaded": () => "no model is loaded",
  "no-weights-in-catalogue": () => "the catalogue names no .onnx file",
  "tab-closed-while-loading": () => "the tab closed each time it was loaded",
  "stopped-while-searching": () => "it stopped while it searched",
  "changed-while-running": () => "it changed while it ran",
  "wrong-number-of-vectors": ({ made, wanted }) =>
    `it made ${numbers.count(made)} vectors of ${numbers.count(wanted)} texts`,
  "out-of-memory": () => "not enough memory",
  "no-simd": () => "this browser is too old: its WebAssembly has no SIMD",
  "no-webassembly": () => "this browser does not let the page compile WebAssembly",
  "runtime-not-here": () => "the runtime of downloaded embedders is not on this device yet, and there is no connection",
  "wrote-nothing": () => "it wrote nothing",
  "still-writing": () => "it is still writing another answer",
  "model-unloaded": () => "it was unloaded",
  "prompt-too-long": ({ tokens, window }) =>
    tokens === undefined || window === undefined
      ? tooLong
      : `${tooLong} (${tokens} tokens, and the model reads ${window})`,
  "engine-not-here": () => "its engine is not on this device yet; connect to the network once",
  "library-misfit": ({ said }) => `its compiled library does not fit the engine (${said})`,
  "model-file-unreadable": ({ said }) => `one of its files can't be read (${said})`,
  "press-again": () => "the browser wants a click before it downloads its model; press the button again",
  "no-english": () => "the browser's model does not write English text",
  "no-browser-model": () => "this browser brings no model of its own",
  "browser-model-unfit": () => "the browser's own model is not available on this device",
  "no-reason": () => "no reason",
  "no-webgpu": () => "this browser does not have it, or it is switched off",
  "no-gpu-for-pages": () => "no graphics processor is offered to web pages",
  "no-gpu-for-this-page": () => "none is offered to this page",
  "gpu-too-small": () => "what it offers to web pages is too small for a language model",
  "no-half-precision": () => "this model needs 16-bit arithmetic (shader-f16), which is not offered here",
  "host-unreachable": ({ host }) => `${host} could not be reached, or does not let other sites read from it`,
  "host-answered": ({ host, status, file }) => `${host} answered ${status}${file ? ` for ${file}` : ""}`,
  "host-sent-no-list": ({ host }) => `${host} sent no list of files`,
  "connection-ended": () => "the connection ended early",
  "mirror-of-another-model": () => "the mirror's manifest.json does not describe this model",
  "no-commit": () => "the publisher names no commit",
  "list-unreadable": () => "the publisher's list of files can't be read",
  "no-digest": ({ file }) => `no digest is known for ${file}`,
  "address-empty": () => "it is empty",
  "no-web-address": () => "it is no web address",
  "not-encrypted": () => "it is not encrypted (https)",
  "holds-credentials": () => "it holds a name or password",
  "holds-query": () => "it has a query or a fragment",
  "not-json": () => "it is not a JSON file",
  "no-export": ({ field }) => `it is not an export of Erica's conversations (${field})`,
  "newer-export": () => "it was exported by a newer version of Erica",
};

export const detailText = (detail: ErrorDetail): string =>
  typeof detail === "string" ? detail : (details[detail.type] as (detail: KnownDetail) => string)(detail);
