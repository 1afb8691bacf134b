/** Beginner, standard or deep: the same facts at another depth. */
import { type Level, levels } from "../../domain/settings.ts";
import { Choice } from "../components/choice.tsx";
import type { ProfileViewModel } from "../view-models/profile-view-model.ts";

const names: Readonly<Record<Level, string>> = { beginner: "Beginner", standard: "Standard", deep: "Deep" };
const options = levels.map((level) => ({ value: level, label: names[level] }));

export function LevelSwitch({ profile }: { readonly profile: ProfileViewModel }) {
  return (
    <Choice
      legend="Level"
      options={options}
      value={profile.profile.value.level}
      onChange={(level) => profile.update({ level })}
    />
  );
}
