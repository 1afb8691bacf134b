/** Settings & Privacy. */
import type { AppViewModel } from "../app-view-model.ts";
import { Choice } from "../components/choice.tsx";
import { LevelSwitch } from "../sidebar/level-switch.tsx";
import { HintSettings } from "./hint-settings.tsx";
import { InstallHelp } from "./install-help.tsx";
import { MyData } from "./my-data.tsx";
import { PrivacyStatement } from "./privacy-statement.tsx";
import styles from "./settings-view.module.css";

const themes = [
  { value: "system", label: "System" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;

export function SettingsView({ app }: { readonly app: AppViewModel }) {
  const { profile } = app;
  return (
    <div class={styles.view}>
      <h2 class={styles.title}>Settings & Privacy</h2>
      <section class={styles.section} aria-labelledby="look">
        <h3 id="look">Look and level</h3>
        <Choice
          legend="Theme"
          options={themes}
          value={profile.profile.value.theme}
          onChange={(theme) => profile.update({ theme })}
        />
        <LevelSwitch profile={profile} />
        <p class={styles.soft}>
          The level changes how deep answers go, never the facts. It applies to the next answer.
        </p>
      </section>
      <HintSettings app={app} />
      <PrivacyStatement />
      <InstallHelp install={app.install} />
      <MyData app={app} />
    </div>
  );
}
