/** One part of an answer: heading, blocks with their citations; a known prerequisite folds to a line. */
import { useSignal } from "@preact/signals";
import type { Answer, AnswerSection as Section } from "../../domain/answer.ts";
import { answer as english } from "../../language/words/en/answer.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { memo } from "../memo.ts";
import { RichText } from "../rich-text/rich-text.tsx";
import controls from "../styles/controls.module.css";
import { useWords } from "../words.ts";
import styles from "./answer-section.module.css";
import { Citations } from "./citations.tsx";
import { KnownToggle } from "./known-toggle.tsx";
import { PathLinks } from "./path-links.tsx";

interface Props {
  readonly app: AppViewModel;
  readonly answer: Answer;
  readonly section: Section;
}

/** Memoised: revealing the next section leaves the earlier ones alone. */
export const AnswerSection = memo(function AnswerSection({ app, answer, section }: Props) {
  const { known: words } = useWords(english);
  const shownAnyway = useSignal(false);
  const { concept } = section;
  const canBeKnown = section.kind === "prerequisite" && concept !== undefined;
  const folded = canBeKnown && app.profile.knownIds.value.has(concept) && !shownAnyway.value;
  return (
    <section class={styles.section}>
      <div class={styles.headingRow}>
        <h3 class={styles.heading}>{section.heading}</h3>
        {canBeKnown && <KnownToggle profile={app.profile} toasts={app.toasts} id={concept} title={section.heading} />}
      </div>
      {folded ? (
        <p class={styles.folded}>
          {words.youKnow}{" "}
          <button
            type="button"
            class={`${controls.quiet} ${controls.small}`}
            onClick={() => (shownAnyway.value = true)}
          >
            {words.showAnyway}
          </button>
        </p>
      ) : (
        section.blocks.map((block, index) => (
          <RichText
            key={index}
            markdown={block.markdown}
            after={
              block.citations.length > 0 && (
                <Citations numbers={block.citations} citations={answer.citations} panel={app.panel} />
              )
            }
          />
        ))
      )}
      <PathLinks app={app} answer={answer} section={section} />
    </section>
  );
});
