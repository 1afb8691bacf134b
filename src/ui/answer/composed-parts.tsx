/** The composed answer as far as it is revealed: what was asked, then what it stands on, folded. */
import { useComputed } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Answer, AnswerSection as Section } from "../../domain/answer.ts";
import { answer as english } from "../../language/words/en/answer.ts";
import type { TutorApi } from "../../protocol/tutor-api.ts";
import type { AppViewModel } from "../app-view-model.ts";
import controls from "../styles/controls.module.css";
import type { ExchangeViewModel } from "../view-models/exchange-view-model.ts";
import { useWords } from "../words.ts";
import { ShownSection } from "./answer-section.tsx";
import styles from "./composed-parts.module.css";
import { DirectAnswer } from "./direct-answer.tsx";

interface Props extends Pick<AppViewModel, "profile" | "toasts" | "panel" | "navigation"> {
  readonly tutor: Pick<TutorApi, "figure" | "simulations">;
  readonly exchange: ExchangeViewModel;
  readonly answer: Answer;
  readonly ask: (question: string) => void;
  /** Absent for an answer from another course than the open one. */
  readonly standing?: AppViewModel["standing"];
  /** Stands after what was asked, before what explains it. */
  readonly check?: ComponentChildren;
}

export function ComposedParts({ exchange, answer, tutor, ask, check, ...parts }: Props) {
  const { folds, revealed } = exchange;
  useState(() => folds.begin(parts.profile.profile.peek().openAll));
  const { sections } = answer;
  const shown = sections.slice(0, revealed.value);
  const isFolded = ({ open }: Section): boolean => open === false;
  const first = shown.findIndex(isFolded);
  const draw = (section: Section) =>
    section.kind === "answer" ? (
      <DirectAnswer
        key={section.id}
        answer={answer}
        section={section}
        panel={parts.panel}
        tutor={tutor}
        courseHref={parts.navigation.href({ name: "course" })}
        ask={ask}
      />
    ) : (
      <ShownSection key={section.id} answer={answer} section={section} folds={folds} {...parts} />
    );
  return (
    <>
      {shown.slice(0, first < 0 ? undefined : first).map(draw)}
      {shown.length > 0 && check}
      {first >= 0 && (
        <div class={styles.explanation}>
          <OpenAll exchange={exchange} folded={sections.filter(isFolded)} profile={parts.profile} />
          {shown.slice(first).map(draw)}
        </div>
      )}
    </>
  );
}

/** Stands before what it opens, so that it stays where it is. */
function OpenAll({
  exchange: { folds },
  folded,
  profile,
}: Pick<Props, "exchange" | "profile"> & { readonly folded: readonly Section[] }) {
  const { folds: words } = useWords(english);
  const allOpen = useComputed(() => folded.every(({ id }) => folds.isOpen(id))).value;
  const setAll = (open: boolean): void => {
    folds.setAll(open);
    profile.update({ openAll: open });
  };
  return (
    <div class={styles.head} data-screen>
      <p>{words.explanation}</p>
      <button type="button" class={`${controls.quiet} ${controls.small}`} onClick={() => setAll(!allOpen)}>
        {allOpen ? words.closeAll : words.openAll}
      </button>
    </div>
  );
}
