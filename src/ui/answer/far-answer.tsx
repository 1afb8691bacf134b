/** An answer far from the screen: its text for the browser's search, and no more. */
import { useEffect, useRef } from "preact/hooks";
import { answerText } from "../view-models/conversation-text.ts";
import { type ExchangeViewModel, exchangeToStored } from "../view-models/exchange-view-model.ts";
import { drawWhenIdle } from "./draw-folded.ts";

export function FarAnswer({ exchange }: { readonly exchange: ExchangeViewModel }) {
  const text = useRef<HTMLDivElement>(null);
  useEffect(
    () =>
      drawWhenIdle(() => {
        if (text.current) text.current.textContent = answerText(exchangeToStored(exchange));
      }),
    [],
  );
  return <div ref={text} hidden="until-found" />;
}
