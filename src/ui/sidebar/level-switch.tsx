/** Beginner, standard or deep: the same facts at another depth. */
import { levels } from "../../domain/settings.ts";
import { sidebar } from "../../language/words/en/sidebar.ts";
import { Choice } from "../components/choice.tsx";
import type { ProfileViewModel } from "../view-models/profile-view-model.ts";
import { useWords } from "../words.ts";

export function LevelSwitch({ profile }: { readonly profile: ProfileViewModel }) {
  const { settings: words } = useWords(sidebar);
  return (
    <Choice
      legend={words.level}
      options={levels.map((level) => ({ value: level, label: words.levels[level] }))}
      value={profile.profile.value.level}
      onChange={(level) => profile.update({ level })}
    />
  );
}
