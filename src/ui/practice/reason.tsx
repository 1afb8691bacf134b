/** The right answer and the reason for it. */
import type { PracticeItem } from "../../domain/practice-item.ts";
import { practice as english } from "../../language/words/en/practice.ts";
import { RichText } from "../rich-text/rich-text.tsx";
import type { GivenAnswer } from "../view-models/given-answer.ts";
import { useWords } from "../words.ts";
import { InlineMarkdown } from "./inline-markdown.tsx";
import styles from "./practice.module.css";
import { WrongReasonText } from "./wrong-reason.tsx";

/** What would have been right, where the question itself doesn't show it. */
export function RightAnswer({ item }: { readonly item: PracticeItem }) {
  const words = useWords(english);
  switch (item.kind) {
    // Marked among the choices, or listed beside what the learner wrote.
    case "choice":
    case "explain":
      return null;
    // It stays to be read, whatever the learner said.
    case "recall":
      return <RichText markdown={item.answer} />;
    case "cloze":
      return <p>{words.rightAnswer(item.accepted[0] ?? "")}</p>;
    case "number":
      return <p>{words.rightAnswer(String(item.answer))}</p>;
    case "order":
      return (
        <>
          <p>{words.rightOrder}</p>
          <ol class={styles.steps}>
            {item.steps.map((step) => (
              <li key={step}>
                <InlineMarkdown markdown={step} />
              </li>
            ))}
          </ol>
        </>
      );
    case "match":
      return (
        <dl class={styles.pairs}>
          {item.pairs.map(({ name, markdown }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <InlineMarkdown markdown={markdown} />
              </dd>
            </div>
          ))}
        </dl>
      );
  }
}

/** Why what was chosen is wrong, and why the answer is right. */
export function Reason({ item, answer }: { readonly item: PracticeItem; readonly answer: GivenAnswer }) {
  const { response } = answer;
  const wrong = item.kind === "choice" && response.type === "choice" ? item.wrong[response.place - 1] : undefined;
  const because = item.kind === "choice" || item.kind === "number" ? item.because : undefined;
  return (
    <>
      {wrong && <WrongReasonText why={wrong.why} />}
      {because !== undefined && <RichText markdown={because} />}
    </>
  );
}
