/** Hints before the answer, for questions that set a task. */
import { sidebar } from "../../language/words/en/sidebar.ts";
import { Switch } from "../components/switch.tsx";
import type { ProfileViewModel } from "../view-models/profile-view-model.ts";
import { useWords } from "../words.ts";

export function HintSwitch({ profile }: { readonly profile: ProfileViewModel }) {
  const { settings: words } = useWords(sidebar);
  return (
    <Switch
      label={words.hintsFirst}
      help={words.hintsFirstHelp}
      on={profile.profile.value.hintFirst}
      onChange={(hintFirst) => profile.update({ hintFirst })}
    />
  );
}
