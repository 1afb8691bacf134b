/** A program whose output has a gap; once answered it can be run where it stands. */
import type { ItemPrompt } from "../../domain/practice-item.ts";
import { practice as english } from "../../language/words/en/practice.ts";
import { RunnableCode } from "../python/runnable-code.tsx";
import { CodeFigure } from "../rich-text/code-figure.tsx";
import { useWords } from "../words.ts";

interface Props {
  readonly prompt: Extract<ItemPrompt, { type: "prints" }>;
  readonly answered: boolean;
}

export function ProgramQuestion({ prompt: { code, before, after, printed }, answered }: Props) {
  const { hiddenLine } = useWords(english);
  const output = answered ? printed : [before, hiddenLine, after].filter((lines) => lines !== "").join("\n");
  return (
    <>
      {answered ? <RunnableCode code={code} printed={printed} /> : <CodeFigure code={code} language="python" />}
      <CodeFigure code={output} language="output" />
    </>
  );
}
