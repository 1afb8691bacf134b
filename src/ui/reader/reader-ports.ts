/** What the reader of sources is given. */
import type { PassageId } from "../../domain/ids.ts";
import type { ReaderApi } from "../../protocol/reader-api.ts";
import type { AppViewModel } from "../app-view-model.ts";

export interface ReaderPorts
  extends Pick<AppViewModel, "announcer" | "draft" | "navigation" | "panel" | "pdfPages" | "toasts"> {
  readonly tutor: ReaderApi;
  /** It stands beside the conversation; otherwise it covers the question box. */
  readonly fits: boolean;
}

/** What can be asked about: some text, and the passage it stands in. */
export interface AskedAbout {
  readonly text: string;
  readonly passage: PassageId;
}
