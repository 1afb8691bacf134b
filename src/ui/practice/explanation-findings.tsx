/** What of the course's key points is in an explanation, what is missing, and which sentences the course says too. */
import type { Ref } from "preact";
import { explainBack as english } from "../../language/words/en/explain-back.ts";
import type { ComparedPoint, ExplanationCheck } from "../../protocol/practice-api.ts";
import { RichText } from "../rich-text/rich-text.tsx";
import { useWords } from "../words.ts";
import { InlineMarkdown } from "./inline-markdown.tsx";
import styles from "./practice.module.css";

interface Props {
  readonly check: ExplanationCheck;
  /** Nothing was written: there is nothing to compare, and the points are shown. */
  readonly isBlank: boolean;
  readonly heading: Ref<HTMLHeadingElement>;
}

/** What was said first, then what to add. */
const order = ["made", "partly", "turned", "missing", "unchecked"] as const;
/** Told apart by shape, not by colour. */
const marks = { made: "●", partly: "◐", turned: "◐", missing: "○", unchecked: "○" } as const;

export function ExplanationFindings({ check, isBlank, heading }: Props) {
  const words = useWords(english);
  const { notes, points, sentences } = check;
  const isCompared = !isBlank && !notes.includes("language");
  const core = points
    .filter(({ point }) => point.against === undefined)
    .map((one) => (isCompared ? one : { ...one, state: "unchecked" as const }));
  const pitfalls = points.filter(({ point }) => point.against !== undefined);
  const made = core.filter(({ state }) => state === "made" || state === "partly").length;
  return (
    <section class={styles.findings} aria-labelledby="findings">
      <h3 id="findings" ref={heading} tabIndex={-1} class={styles.subtitle}>
        {words.heading}
      </h3>
      {!isBlank && notes.map((note) => <p key={note}>{words.notes[note]}</p>)}
      {isCompared && <p>{words.said(made, core.length)}</p>}
      {isCompared && <p class={styles.soft}>{words.noGrade}</p>}
      {order.map((state) => (
        <Points key={state} title={words[state]} points={core.filter((one) => one.state === state)} check={check} />
      ))}
      <Points title={words.pitfalls} points={pitfalls} check={check} />
      {isCompared && sentences.length > 0 && (
        <>
          <h4 class={styles.stage}>{words.sentences}</h4>
          <ul class={styles.plain}>
            {sentences.map(({ text, verdict, about, passages }, i) => (
              <li key={i}>
                <q>{text}</q>
                {verdict !== "unchecked" && (
                  <p class={styles.soft}>
                    {verdict === "elsewhere" ? words.verdicts.elsewhere(about?.title ?? "") : words.verdicts[verdict]}
                  </p>
                )}
                {verdict !== "supported" && passages.length > 0 && (
                  <details class={styles.passage}>
                    <summary>{words.read}</summary>
                    {passages.map(({ id, markdown }) => (
                      <RichText key={id} markdown={markdown} />
                    ))}
                  </details>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface PointsProps {
  readonly title: string;
  readonly points: readonly ComparedPoint[];
  readonly check: Pick<ExplanationCheck, "passages">;
}

function Points({ title, points, check }: PointsProps) {
  const words = useWords(english);
  if (points.length === 0) return null;
  return (
    <>
      <h4 class={styles.stage}>{title}</h4>
      <ul class={styles.plain}>
        {points.map(({ point, state }) => (
          <li key={point.markdown}>
            {point.against === undefined ? (
              <p>
                <span class={styles.mark} aria-hidden="true">
                  {marks[state]}
                </span>
                <InlineMarkdown markdown={point.markdown} />
              </p>
            ) : (
              <>
                <p>
                  <InlineMarkdown markdown={words.mistake(point.against)} />
                </p>
                <RichText markdown={point.markdown} />
              </>
            )}
            {(state === "missing" || state === "turned") && point.against === undefined && (
              <details class={styles.passage}>
                <summary>{words.read}</summary>
                {check.passages
                  .filter(({ id }) => id === point.passage)
                  .map(({ id, markdown }) => (
                    <RichText key={id} markdown={markdown} />
                  ))}
              </details>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
