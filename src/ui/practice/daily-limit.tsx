/** How much that is new a day brings. */
import { practice as english } from "../../language/words/en/practice.ts";
import { Choice } from "../components/choice.tsx";
import type { ProfileViewModel } from "../view-models/profile-view-model.ts";
import { useWords } from "../words.ts";
import styles from "./practice.module.css";

const limits = [0, 5, 10, 20];

interface Props {
  readonly profile: Pick<ProfileViewModel, "profile" | "update">;
  readonly onChanged: () => void;
}

export function DailyLimit({ profile, onChanged }: Props) {
  const words = useWords(english);
  const chosen = profile.profile.value.newPerDay;
  const offered = limits.includes(chosen) ? limits : [...limits, chosen].sort((a, b) => a - b);
  return (
    <div class={styles.limit}>
      <Choice
        legend={words.newPerDay}
        options={offered.map((limit) => ({ value: String(limit), label: words.limit(limit) }))}
        value={String(chosen)}
        onChange={(limit) => {
          profile.update({ newPerDay: Number(limit) });
          onChanged();
        }}
      />
    </div>
  );
}
