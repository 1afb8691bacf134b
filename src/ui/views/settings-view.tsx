/** Settings & Privacy. */
import { settings as english } from "../../language/words/en/settings.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { Choice } from "../components/choice.tsx";
import { LevelSwitch } from "../sidebar/level-switch.tsx";
import { useWords } from "../words.ts";
import { HintSettings } from "./hint-settings.tsx";
import { InstallHelp } from "./install-help.tsx";
import { KeyboardSettings } from "./keyboard-settings.tsx";
import { MyData } from "./my-data.tsx";
import { PrivacyStatement } from "./privacy-statement.tsx";
import styles from "./settings-view.module.css";

type Props = Pick<
  AppViewModel,
  "navigation" | "profile" | "learnerData" | "conversations" | "session" | "toasts" | "install" | "memoryOnly"
>;

const themes = ["system", "light", "dark"] as const;

export function SettingsView(props: Props) {
  const { navigation, profile, toasts, install } = props;
  const { title, look } = useWords(english);
  return (
    <div class={styles.view}>
      <h2 class={styles.title}>{title}</h2>
      <section class={styles.section} aria-labelledby="look">
        <h3 id="look">{look.title}</h3>
        <Choice
          legend={look.theme}
          options={themes.map((value) => ({ value, label: look.themes[value] }))}
          value={profile.profile.value.theme}
          onChange={(theme) => profile.update({ theme })}
        />
        <LevelSwitch profile={profile} />
        <p class={styles.soft}>{look.level}</p>
      </section>
      <HintSettings askHref={navigation.href({ name: "ask" })} profile={profile} toasts={toasts} />
      <KeyboardSettings profile={profile} />
      <PrivacyStatement />
      <InstallHelp install={install} />
      <MyData {...props} />
    </div>
  );
}
