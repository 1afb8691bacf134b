/** What a question is about, where it doesn't say so itself and the name gives nothing away. */
import { titleKey, words } from "../../language/text.ts";
import type { PracticeTask } from "../../protocol/practice-api.ts";

/** Shorter words ("the", "of") say nothing. */
const tellingLetters = 4;

export function shownSubject({ item, title }: Pick<PracticeTask, "item" | "title">): string | undefined {
  if (item.kind !== "choice" || item.prompt.type !== "question") return undefined;
  const asks = ` ${words(item.prompt.markdown).join(" ")} `.includes(` ${titleKey(title)} `);
  const name = new Set(words(title).filter(({ length }) => length >= tellingLetters));
  const gives = [item.answer, ...item.wrong.map(({ text }) => text)].some((text) =>
    words(text).some((word) => name.has(word)),
  );
  return asks || gives ? undefined : title;
}
