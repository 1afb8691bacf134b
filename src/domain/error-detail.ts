/** What happened, more exactly than an error's type says. `src/language/words/en/error-details.ts` words it. */
export type KnownDetail =
  // Threads of our own.
  | { readonly type: "worker-stopped"; readonly said: string }
  | { readonly type: "worker-silent"; readonly seconds: number }
  | { readonly type: "not-loadable" }
  | { readonly type: "message-unreadable" }
  | { readonly type: "no-reply"; readonly seconds: number }
  | { readonly type: "restarted" }
  | { readonly type: "part-not-loaded" }
  | { readonly type: "nothing-built" }
  // Courses.
  | { readonly type: "course-not-stored" }
  | { readonly type: "concepts-lost" }
  // Embedders.
  | { readonly type: "no-model-loaded" }
  | { readonly type: "no-weights-in-catalogue" }
  | { readonly type: "tab-closed-while-loading" }
  | { readonly type: "stopped-while-searching" }
  | { readonly type: "changed-while-running" }
  | { readonly type: "wrong-number-of-vectors"; readonly made: number; readonly wanted: number }
  | { readonly type: "out-of-memory" }
  | { readonly type: "no-simd" }
  | { readonly type: "no-webassembly" }
  | { readonly type: "runtime-not-here" }
  // Language models.
  | { readonly type: "wrote-nothing" }
  | { readonly type: "still-writing" }
  | { readonly type: "model-unloaded" }
  | { readonly type: "prompt-too-long"; readonly tokens?: number; readonly window?: number }
  | { readonly type: "engine-not-here" }
  | { readonly type: "library-misfit"; readonly said: string }
  | { readonly type: "model-file-unreadable"; readonly said: string }
  | { readonly type: "press-again" }
  | { readonly type: "no-english" }
  | { readonly type: "no-browser-model" }
  | { readonly type: "browser-model-unfit" }
  | { readonly type: "no-reason" }
  // Graphics processors.
  | { readonly type: "no-webgpu" }
  | { readonly type: "no-gpu-for-pages" }
  | { readonly type: "no-gpu-for-this-page" }
  | { readonly type: "gpu-too-small" }
  | { readonly type: "no-half-precision" }
  // Hosts of models.
  | { readonly type: "host-unreachable"; readonly host: string }
  | { readonly type: "host-answered"; readonly host: string; readonly status: number; readonly file?: string }
  | { readonly type: "host-sent-no-list"; readonly host: string }
  | { readonly type: "connection-ended" }
  | { readonly type: "mirror-of-another-model" }
  | { readonly type: "no-commit" }
  | { readonly type: "list-unreadable" }
  | { readonly type: "no-digest"; readonly file: string }
  | { readonly type: "address-empty" }
  | { readonly type: "no-web-address" }
  | { readonly type: "not-encrypted" }
  | { readonly type: "holds-credentials" }
  | { readonly type: "holds-query" }
  // Files of the learner's data.
  | { readonly type: "not-json" }
  | { readonly type: "no-export"; readonly field: string }
  | { readonly type: "newer-export" };

/** Text is what the browser, a host or a library said itself: it stays as it came. */
export type ErrorDetail = string | KnownDetail;
