/** Why a choice isn't the answer. */
import type { WrongReason } from "../../domain/practice-item.ts";
import { practice as english } from "../../language/words/en/practice.ts";
import { reasonTexts } from "../../language/words/item-texts.ts";
import { RichText } from "../rich-text/rich-text.tsx";
import { useWords } from "../words.ts";

export function WrongReasonText({ why }: { readonly why: WrongReason }) {
  const { text, markdown } = reasonTexts(why, useWords(english).whyWrong);
  return (
    <>
      {text !== undefined && <p>{text}</p>}
      {markdown !== undefined && <RichText markdown={markdown} />}
    </>
  );
}
