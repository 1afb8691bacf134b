/** Why a choice isn't the answer. */
import type { WrongReason } from "../../domain/practice-item.ts";
import { practice as english } from "../../language/words/en/practice.ts";
import { RichText } from "../rich-text/rich-text.tsx";
import { useWords } from "../words.ts";

export function WrongReasonText({ why }: { readonly why: WrongReason }) {
  const { whyWrong: words } = useWords(english);
  switch (why.type) {
    case "text":
      return <RichText markdown={why.markdown} />;
    case "means":
      return (
        <>
          <p>{words.means(why.name)}</p>
          <RichText markdown={why.definition} />
        </>
      );
    case "unrelated":
      return (
        <>
          <p>{words.unrelated(why.name)}</p>
          <RichText markdown={why.definition} />
        </>
      );
    case "needs-it":
      return <p>{words.needsIt(why.name, why.goal)}</p>;
    case "needed-by":
      return <p>{words.neededBy(why.name, why.goal)}</p>;
    case "is-true":
      return <p>{words.isTrue(why.name)}</p>;
    case "answers-other":
      return <p>{words.answersOther(why.question)}</p>;
    case "other-side":
      return (
        <>
          <p>{words.otherSide(why.name)}</p>
          <RichText markdown={why.markdown} />
        </>
      );
  }
}
