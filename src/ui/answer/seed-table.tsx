/** The concepts retrieval found, with the fused score and both votes. */
import { useEffect, useRef } from "preact/hooks";
import type { Seed } from "../../domain/answer.ts";
import { answer as english } from "../../language/words/en/answer.ts";
import { answerWording } from "../../language/words/en/answer-wording.ts";
import { numbers } from "../../language/words/en/numbers.ts";
import { focusWhenScrollable } from "../rich-text/scrollable.ts";
import controls from "../styles/controls.module.css";
import type { PanelViewModel } from "../view-models/panel-view-model.ts";
import { useWords } from "../words.ts";
import styles from "./context-details.module.css";

export function SeedTable({ seeds, panel }: { readonly seeds: readonly Seed[]; readonly panel: PanelViewModel }) {
  const { whyFound } = useWords(answerWording);
  const { found, columns } = useWords(english).context;
  const { score } = useWords(numbers);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => (box.current ? focusWhenScrollable(box.current) : undefined), []);
  return (
    <div ref={box} class={styles.tableBox}>
      <table class={styles.table}>
        <caption>{found(seeds.length)}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.concept}</th>
            <th scope="col">{columns.score}</th>
            <th scope="col">{columns.words}</th>
            <th scope="col">{columns.meaning}</th>
            <th scope="col">{columns.why}</th>
          </tr>
        </thead>
        <tbody>
          {seeds.map((seed) => (
            <tr key={seed.id}>
              <th scope="row">
                <button
                  type="button"
                  class={`${controls.quiet} ${styles.passage}`}
                  onClick={() => void panel.openConcept(seed.id)}
                >
                  {seed.title}
                </button>
              </th>
              <td>{score(seed.score)}</td>
              <td>{score(seed.words)}</td>
              <td>{score(seed.meaning)}</td>
              <td>{whyFound(seed.why)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
