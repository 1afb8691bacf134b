/** The answer to what was asked, before everything that explains it. */
import type { Answer, AnswerSection } from "../../domain/answer.ts";
import { answer as english } from "../../language/words/en/answer.ts";
import { answerWording } from "../../language/words/en/answer-wording.ts";
import type { TutorApi } from "../../protocol/tutor-api.ts";
import { AnswerFigure } from "../figures/answer-figure.tsx";
import { memo } from "../memo.ts";
import { AnswerSimulation } from "../simulations/answer-simulation.tsx";
import a11y from "../styles/accessible.module.css";
import type { PanelViewModel } from "../view-models/panel-view-model.ts";
import { useWords } from "../words.ts";
import { ShownBlock } from "./answer-block.tsx";
import { AskAbout } from "./ask-about.tsx";
import styles from "./direct-answer.module.css";
import { listedConcepts } from "./listed-concepts.ts";

interface Props {
  readonly answer: Answer;
  readonly section: AnswerSection;
  readonly panel: PanelViewModel;
  readonly tutor: Pick<TutorApi, "figure" | "simulations">;
  /** Where links to simulations lead. */
  readonly courseHref: string;
  readonly ask: (question: string) => void;
}

export const DirectAnswer = memo(function DirectAnswer({ answer, section, panel, tutor, courseHref, ask }: Props) {
  const { heading } = useWords(answerWording);
  const { near: label } = useWords(english);
  const closest = answer.sureness === "near" ? closestIn(section) : undefined;
  return (
    <section class={styles.answer}>
      {/* The question stands right above: who sees it needs no title. */}
      <h3 class={a11y.hidden}>{heading(section.heading)}</h3>
      {section.blocks.map((block, index) => (
        <div key={index} class={styles.block}>
          <ShownBlock block={block} citations={answer.citations} panel={panel} />
          {closest === block && <AskAbout label={label} concepts={listedConcepts(block.markdown)} ask={ask} />}
        </div>
      ))}
      {answer.figure && <AnswerFigure shown={answer.figure} course={answer.course.id} tutor={tutor} />}
      {answer.simulation && <AnswerSimulation shown={answer.simulation} tutor={tutor} address={courseHref} />}
    </section>
  );
});

/** The block that lists the ideas that could be meant. */
const closestIn = ({ blocks }: AnswerSection) => blocks.find(({ markdown }) => listedConcepts(markdown).length > 0);
