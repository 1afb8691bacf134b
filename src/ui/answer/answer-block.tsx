/** One block of an answer with its sources behind it. */
import type { AnswerBlock as Block, Citation } from "../../domain/answer.ts";
import { RichText } from "../rich-text/rich-text.tsx";
import type { PanelViewModel } from "../view-models/panel-view-model.ts";
import { Citations } from "./citations.tsx";

interface Props {
  readonly block: Block;
  readonly citations: readonly Citation[];
  readonly panel: PanelViewModel;
}

export function ShownBlock({ block: { markdown, citations: numbers }, citations, panel }: Props) {
  return (
    <RichText
      markdown={markdown}
      after={numbers.length > 0 && <Citations numbers={numbers} citations={citations} panel={panel} />}
    />
  );
}
