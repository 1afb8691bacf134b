/** The numbered sources of what is shown, at the end of a printed answer. Both answers number their own. */
import { useComputed } from "@preact/signals";
import type { Answer } from "../../domain/answer.ts";
import { answer as english } from "../../language/words/en/answer.ts";
import type { ExchangeViewModel } from "../view-models/exchange-view-model.ts";
import { useWords } from "../words.ts";
import { SourceList } from "./source-list.tsx";

interface Props {
  readonly exchange: ExchangeViewModel;
  readonly answer: Answer;
}

export function PrintedSources({ exchange, answer }: Props) {
  const { ofComposed } = useWords(english).sources;
  const sources = useComputed(() => exchange.generated.value?.sources).value;
  const shown = exchange.shown.value;
  if (!sources || shown === "composed") return <SourceList citations={answer.citations} />;
  return (
    <>
      <SourceList citations={sources} />
      {shown === "both" && <SourceList heading={ofComposed} citations={answer.citations} />}
    </>
  );
}
