/** A block behind its one line, such as a prerequisite: closes once the learner knows it, starts open where it fades. */
import { useId, useState } from "preact/hooks";
import type { AnswerBlock as Block, Citation } from "../../domain/answer.ts";
import { answer as english } from "../../language/words/en/answer.ts";
import { spokenText } from "../../markdown/plain-text.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { RichText } from "../rich-text/rich-text.tsx";
import type { Folds } from "../view-models/folds.ts";
import { useWords } from "../words.ts";
import { ShownBlock } from "./answer-block.tsx";
import { Citations } from "./citations.tsx";
import { FoldBody, FoldButton } from "./fold.tsx";
import styles from "./folded-block.module.css";
import { KnownToggle } from "./known-toggle.tsx";
import { leadingConcept } from "./listed-concepts.ts";
import { StandingNote } from "./standing-note.tsx";
import { useFold } from "./use-fold.ts";

interface Props extends Pick<AppViewModel, "profile" | "toasts" | "panel" | "navigation"> {
  readonly block: Block;
  readonly lead: string;
  /** Names it among the answer's parts. */
  readonly part: string;
  readonly folds: Folds;
  readonly citations: readonly Citation[];
  readonly standing?: AppViewModel["standing"];
}

export function FoldedBlock({ block, lead, part, folds, citations, profile, toasts, panel, ...more }: Props) {
  const { navigation, standing } = more;
  const { folds: words } = useWords(english);
  const id = useId();
  const concept = leadingConcept(lead);
  const isSaid = (): boolean => concept !== undefined && profile.knownIds.value.has(concept.id);
  // As the learner's answers were when it was drawn: nothing on the page opens or closes by itself.
  const [stage] = useState(() => concept && standing?.stages.peek().get(concept.id));
  useState(() => stage === "fading" && folds.openAtFirst(part));
  const isKnown = (): boolean => isSaid() || stage === "solid";
  const { open, setOpen, known } = useFold(folds, part, { isKnown });
  return (
    <div class={styles.block} data-known={known}>
      <div class={styles.line}>
        <FoldButton
          controls={id}
          open={open}
          name={words.more(concept?.title ?? spokenText(lead))}
          onToggle={setOpen}
        />
        <RichText
          markdown={lead}
          after={<Citations numbers={block.citations.slice(0, 1)} citations={citations} panel={panel} />}
        />
        {concept && <KnownToggle profile={profile} toasts={toasts} id={concept.id} title={concept.title} />}
      </div>
      {concept && standing && (
        <StandingNote
          title={concept.title}
          said={isSaid()}
          stage={stage}
          quizHref={navigation.href({ name: "practice", concept: concept.id })}
        />
      )}
      <FoldBody id={id} open={open} onFound={() => setOpen(true)}>
        <ShownBlock block={block} citations={citations} panel={panel} />
      </FoldBody>
    </div>
  );
}
