/** What is said in a conversation, without marks: folded parts of answers too. */
import type { Conversation, Exchange } from "../../domain/conversation.ts";
import { foldText } from "../../language/text.ts";
import type { Words } from "../../language/words/words.ts";
import { plainText } from "../../markdown/plain-text.ts";
import { prose } from "../../markdown/prose.ts";

type Said = Pick<Exchange, "answer" | "generated" | "hintsShown">;
type WordHeading = Words["answerWording"]["heading"];

/** @param plain takes the marks off Markdown */
function answerTexts(
  { answer, generated, hintsShown }: Said,
  inWords: WordHeading,
  plain: (markdown: string) => string,
): readonly string[] {
  // An answer that waits behind its hints isn't there yet.
  if (hintsShown !== undefined) return [];
  const composed = (answer?.sections ?? []).flatMap(({ heading, blocks }) => [
    inWords(heading),
    ...blocks.flatMap(({ lead = "", markdown }) => [plain(lead), plain(markdown)]),
  ]);
  const figure = answer?.figure ? [answer.figure.title, answer.figure.alternative] : [];
  const simulation = answer?.simulation ? [answer.simulation.title] : [];
  return [...composed, ...figure, ...simulation, plain(generated?.text ?? "")];
}

/** As the search among conversations compares it. */
export const conversationText = ({ exchanges }: Pick<Conversation, "exchanges">, inWords: WordHeading): string =>
  foldText(exchanges.flatMap((exchange) => [exchange.question, ...answerTexts(exchange, inWords, prose)]).join(" "));

/** As the browser's search finds it in the page. */
export const textInPage = (exchange: Said, inWords: WordHeading): string =>
  answerTexts(exchange, inWords, plainText).filter(Boolean).join("\n");
