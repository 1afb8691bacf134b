/** How one practises: how much a day, how firmly, which days are easy, and whose memory it reckons with. */
import type { LearnerProfile } from "../../domain/conversation.ts";
import { FEWEST_TO_FIT } from "../../domain/learning.ts";
import { practice as english } from "../../language/words/en/practice.ts";
import { Choice } from "../components/choice.tsx";
import { Switch } from "../components/switch.tsx";
import type { ProfileViewModel } from "../view-models/profile-view-model.ts";
import { useWords } from "../words.ts";
import styles from "./practice.module.css";

const newLimits = [0, 5, 10, 20];
const reviewLimits = [20, 60, 120, 200];
const retentions = [0.85, 0.9, 0.95];
/** Monday first. */
const weekdays = [1, 2, 3, 4, 5, 6, 0];

interface Props {
  readonly profile: Pick<ProfileViewModel, "profile" | "update">;
  /** Answers so far. */
  readonly answered: number;
  readonly onChanged: () => void;
}

export function PracticeSettingsForm({ profile, answered, onChanged }: Props) {
  const { limit, settings: words } = useWords(english);
  const { newPerDay, reviewsPerDay, retention, easyDays, ownMemory, memoryFit } = profile.profile.value;
  const change = (set: Partial<LearnerProfile>): void => {
    profile.update(set);
    onChanged();
  };
  const chooser = (
    legend: string,
    field: "newPerDay" | "reviewsPerDay" | "retention",
    [offered, chosen]: readonly [readonly number[], number],
    label: (value: number) => string,
  ) => (
    <Choice
      legend={legend}
      options={[...new Set([...offered, chosen])]
        .sort((a, b) => a - b)
        .map((value) => ({ value: String(value), label: label(value) }))}
      value={String(chosen)}
      onChange={(value) => change({ [field]: Number(value) })}
    />
  );
  return (
    <details class={styles.passage}>
      <summary>{words.title}</summary>
      <div class={styles.settings}>
        {chooser(words.newPerDay, "newPerDay", [newLimits, newPerDay], limit)}
        {chooser(words.reviewsPerDay, "reviewsPerDay", [reviewLimits, reviewsPerDay], limit)}
        <div>
          {chooser(words.retention, "retention", [retentions, retention], words.share)}
          <p class={styles.soft}>{words.retentionHelp}</p>
        </div>
        <EasyDays easyDays={easyDays} onChange={(days) => change({ easyDays: days })} />
        <div>
          <Switch
            label={words.ownMemory}
            help={words.ownMemoryHelp}
            on={ownMemory}
            onChange={(on) => change({ ownMemory: on })}
          />
          {ownMemory && <p class={styles.soft}>{fitLine(words, memoryFit, answered)}</p>}
        </div>
      </div>
    </details>
  );
}

function fitLine(words: typeof english.settings, fit: LearnerProfile["memoryFit"], answered: number): string {
  if (!fit) return answered < FEWEST_TO_FIT ? words.tooFew(answered, FEWEST_TO_FIT) : words.notYet;
  return fit.weights ? words.fitted(fit.reviews, fit.standardLoss, fit.fittedLoss) : words.standardIsBest(fit.reviews);
}

interface EasyDaysProps {
  readonly easyDays: readonly number[];
  readonly onChange: (days: readonly number[]) => void;
}

function EasyDays({ easyDays, onChange }: EasyDaysProps) {
  const { settings: words } = useWords(english);
  return (
    <fieldset class={styles.easy}>
      <legend>{words.easyDays}</legend>
      <div class={styles.days}>
        {weekdays.map((day) => (
          <label key={day}>
            <input
              type="checkbox"
              checked={easyDays.includes(day)}
              onChange={({ currentTarget: { checked } }) =>
                onChange(checked ? [...easyDays, day] : easyDays.filter((each) => each !== day))
              }
            />
            {words.weekdays[day]}
          </label>
        ))}
      </div>
      <p class={styles.soft}>{words.easyDaysHelp}</p>
    </fieldset>
  );
}
