/** An answer far from the screen: its text for the browser's search, and no more. */
import { useEffect, useRef } from "preact/hooks";
import { answerWording } from "../../language/words/en/answer-wording.ts";
import { textInPage } from "../view-models/conversation-text.ts";
import { type ExchangeViewModel, exchangeToStored } from "../view-models/exchange-view-model.ts";
import { useWords } from "../words.ts";
import { drawWhenIdle } from "./draw-folded.ts";

export function FarAnswer({ exchange }: { readonly exchange: ExchangeViewModel }) {
  const { heading } = useWords(answerWording);
  const text = useRef<HTMLDivElement>(null);
  useEffect(
    () =>
      drawWhenIdle(() => {
        if (text.current) text.current.textContent = textInPage(exchangeToStored(exchange), heading);
      }),
    [],
  );
  return <div ref={text} hidden="until-found" />;
}
