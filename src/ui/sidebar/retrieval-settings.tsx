/** What the next answer is made from: the three retrieval sliders, the level and hints. */
import { settingRanges } from "../../domain/settings.ts";
import type { ProfileViewModel } from "../view-models/profile-view-model.ts";
import { HintSwitch } from "./hint-switch.tsx";
import { LevelSwitch } from "./level-switch.tsx";
import styles from "./sidebar.module.css";
import { Slider } from "./slider.tsx";

export function RetrievalSettings({ profile }: { readonly profile: ProfileViewModel }) {
  const { settings } = profile.profile.value;
  return (
    <section class={styles.section} aria-labelledby="answer-settings">
      <h2 id="answer-settings" class={styles.heading}>
        Next answer
      </h2>
      <LevelSwitch profile={profile} />
      <HintSwitch profile={profile} />
      <Slider
        label="Semantic search results"
        hint="Concepts the answer starts from"
        value={settings.topK}
        min={settingRanges.topK.min}
        max={settingRanges.topK.max}
        onChange={(topK) => profile.updateSettings({ topK })}
      />
      <Slider
        label="Prerequisite depth"
        hint="Steps back to what you need to know first"
        value={settings.prerequisiteDepth}
        min={settingRanges.prerequisiteDepth.min}
        max={settingRanges.prerequisiteDepth.max}
        onChange={(prerequisiteDepth) => profile.updateSettings({ prerequisiteDepth })}
      />
      <Slider
        label="Max concepts"
        hint="Most concepts in one answer"
        value={settings.maxConcepts}
        min={settingRanges.maxConcepts.min}
        max={settingRanges.maxConcepts.max}
        onChange={(maxConcepts) => profile.updateSettings({ maxConcepts })}
      />
    </section>
  );
}
