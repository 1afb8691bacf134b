/** Descriptions, each with a list of names to choose from. */
import { useSignal } from "@preact/signals";
import type { MatchItem } from "../../domain/practice-item.ts";
import { practice as english } from "../../language/words/en/practice.ts";
import { RichText } from "../rich-text/rich-text.tsx";
import controls from "../styles/controls.module.css";
import { useWords } from "../words.ts";
import type { Response } from "./judge-response.ts";
import styles from "./practice.module.css";

interface Props {
  readonly item: MatchItem;
  /** The order of the names; descriptions stand in the opposite one. */
  readonly shown: readonly number[];
  readonly onAnswer: (response: Response) => void;
}

export function MatchAnswer({ item, shown, onAnswer }: Props) {
  const words = useWords(english);
  const chosen = useSignal<Readonly<Record<number, number>>>({});
  const descriptions = [...shown].reverse();
  const isComplete = descriptions.every((place) => chosen.value[place] !== undefined);
  return (
    <form
      class={styles.typed}
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer({ type: "places", places: item.pairs.map((_, place) => chosen.value[place] ?? -1) });
      }}
    >
      {descriptions.map((place, i) => (
        <div key={place} class={styles.pair}>
          <RichText markdown={item.pairs[place]?.markdown ?? ""} />
          <select
            class={controls.field}
            aria-label={words.nameFor(i + 1)}
            onChange={({ currentTarget: { value } }) => {
              const { [place]: _former, ...others } = chosen.value;
              chosen.value = value === "" ? others : { ...others, [place]: Number(value) };
            }}
          >
            <option value="">{words.chooseName}</option>
            {shown.map((name) => (
              <option key={name} value={name}>
                {item.pairs[name]?.name}
              </option>
            ))}
          </select>
        </div>
      ))}
      <p class={styles.row}>
        <button type="submit" class={controls.primary} disabled={!isComplete}>
          {words.check}
        </button>
      </p>
    </form>
  );
}
