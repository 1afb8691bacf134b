/** An item's right answer as one line of text. */
import type { PracticeItem } from "../../domain/practice-item.ts";
import { spokenText } from "../../markdown/plain-text.ts";

export function plainAnswer(item: PracticeItem): string {
  switch (item.kind) {
    case "choice":
    case "recall":
      return spokenText(item.answer);
    case "explain":
      return item.points.map(({ markdown }) => spokenText(markdown)).join(" ");
    case "cloze":
      return item.accepted[0] ?? "";
    case "number":
      return String(item.answer);
    case "order":
      return item.steps.map((step, i) => `${i + 1}. ${spokenText(step)}`).join(" ");
    case "match":
      return item.pairs.map(({ name, markdown }) => `${name}: ${spokenText(markdown)}`).join(" ");
  }
}
