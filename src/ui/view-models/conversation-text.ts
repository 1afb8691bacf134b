/** Everything said in a conversation, as its search compares it: folded parts of answers too. */
import type { Conversation, Exchange } from "../../domain/conversation.ts";
import { foldText } from "../../language/text.ts";
import { prose } from "../../markdown/prose.ts";

function textsOf({ question, answer, generated, hintsShown }: Exchange): readonly string[] {
  // An answer that waits behind its hints isn't there yet.
  if (hintsShown !== undefined) return [question];
  const composed = (answer?.sections ?? []).flatMap(({ heading, blocks }) => [
    heading,
    ...blocks.flatMap(({ lead = "", markdown }) => [prose(lead), prose(markdown)]),
  ]);
  return [question, ...composed, prose(generated?.text ?? "")];
}

export const conversationText = ({ exchanges }: Pick<Conversation, "exchanges">): string =>
  foldText(exchanges.flatMap(textsOf).join(" "));
