/** One part of an answer: its heading and its blocks, which unfold under it unless it starts open. */
import { useId, useState } from "preact/hooks";
import type { Answer, AnswerSection as Section } from "../../domain/answer.ts";
import { answerWording } from "../../language/words/en/answer-wording.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { memo } from "../memo.ts";
import type { Folds } from "../view-models/folds.ts";
import { useWords } from "../words.ts";
import { ShownBlock } from "./answer-block.tsx";
import styles from "./answer-section.module.css";
import { FoldBody, FoldButton } from "./fold.tsx";
import { FoldedBlock } from "./folded-block.tsx";
import { KnownTests } from "./known-tests.tsx";
import { KnownToggle } from "./known-toggle.tsx";
import { leadingConcept } from "./listed-concepts.ts";
import { PathLinks } from "./path-links.tsx";
import { useFold } from "./use-fold.ts";

interface Props extends Pick<AppViewModel, "profile" | "toasts" | "panel" | "navigation"> {
  readonly answer: Answer;
  readonly section: Section;
  readonly folds: Folds;
  readonly standing?: AppViewModel["standing"];
}

/** Memoised: revealing the next section leaves the earlier ones alone. */
export const ShownSection = memo(function ShownSection(props: Props) {
  const { section } = props;
  if (section.open === false || section.kind === "prerequisite") return <FoldedSection {...props} />;
  return (
    <section class={styles.section}>
      <h3 class={styles.heading} dir="auto">
        {useWords(answerWording).heading(section.heading)}
      </h3>
      <Blocks {...props} />
    </section>
  );
});

function FoldedSection(props: Props) {
  const { section, folds, profile, toasts, standing } = props;
  const { id: part } = section;
  const heading = useWords(answerWording).heading(section.heading);
  const id = useId();
  // In answers of earlier versions a prerequisite is a part of its own, open until it is known.
  const prerequisite = section.kind === "prerequisite" ? section.concept : undefined;
  const isKnown = (): boolean => prerequisite !== undefined && profile.knownIds.value.has(prerequisite);
  useState(() => fadingIn(standing, section) && folds.openAtFirst(part));
  const startsOpen = section.open === false ? undefined : true;
  const { open, setOpen } = useFold(folds, part, { startsOpen, isKnown });
  return (
    <section class={styles.folded}>
      <div class={styles.headingRow}>
        <h3 class={styles.foldedHeading} dir="auto">
          <FoldButton controls={id} open={open} onToggle={setOpen}>
            {heading}
          </FoldButton>
        </h3>
        {prerequisite && <KnownToggle profile={profile} toasts={toasts} id={prerequisite} title={heading} />}
      </div>
      <FoldBody id={id} open={open} onFound={() => setOpen(true)}>
        <Blocks {...props} />
      </FoldBody>
    </section>
  );
}

function Blocks({ answer, section, folds, profile, toasts, panel, navigation, standing }: Props) {
  return (
    <>
      {section.blocks.map((block, index) => {
        const shared = { block, citations: answer.citations, panel };
        if (block.lead === undefined) return <ShownBlock key={index} {...shared} />;
        const part = `${section.id}/${index}`;
        const own = { lead: block.lead, part, folds, profile, toasts, navigation, ...(standing && { standing }) };
        return <FoldedBlock key={index} {...shared} {...own} />;
      })}
      {section.kind === "prerequisites" && standing && <KnownTests navigation={navigation} answer={answer} />}
      <PathLinks navigation={navigation} answer={answer} section={section} />
    </>
  );
}

const fadingIn = (standing: Props["standing"], { blocks }: Section): boolean =>
  blocks.some(({ lead }) => {
    const concept = lead === undefined ? undefined : leadingConcept(lead);
    return concept !== undefined && standing?.stages.peek().get(concept.id) === "fading";
  });
