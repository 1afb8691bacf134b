/** What the next answer is made from: the three retrieval sliders, the level and hints. */
import { type RetrievalSettings as Settings, settingRanges } from "../../domain/settings.ts";
import { sidebar } from "../../language/words/en/sidebar.ts";
import type { ProfileViewModel } from "../view-models/profile-view-model.ts";
import { useWords } from "../words.ts";
import { HintSwitch } from "./hint-switch.tsx";
import { LevelSwitch } from "./level-switch.tsx";
import styles from "./sidebar.module.css";
import { Slider } from "./slider.tsx";

const sliders: readonly (keyof Settings)[] = ["topK", "prerequisiteDepth", "maxConcepts"];

export function RetrievalSliders({ profile }: { readonly profile: ProfileViewModel }) {
  const { settings: words } = useWords(sidebar);
  const { settings } = profile.profile.value;
  return (
    <section class={styles.section} aria-labelledby="answer-settings">
      <h2 id="answer-settings" class={styles.heading}>
        {words.title}
      </h2>
      <LevelSwitch profile={profile} />
      <HintSwitch profile={profile} />
      {sliders.map((setting) => (
        <Slider
          key={setting}
          label={words[setting]}
          hint={words[`${setting}Help`]}
          value={settings[setting]}
          min={settingRanges[setting].min}
          max={settingRanges[setting].max}
          onChange={(value) => profile.updateSettings({ [setting]: value })}
        />
      ))}
    </section>
  );
}
