/** A school's own host for model files, and which hosts are asked for what: a text a teacher can check. */
import { useId, useState } from "preact/hooks";
import type { AppError } from "../../domain/errors.ts";
import { checkModelMirror } from "../../domain/model-mirror.ts";
import { library as english } from "../../language/words/en/library.ts";
import { ErrorNote } from "../components/error-note.tsx";
import controls from "../styles/controls.module.css";
import type { AnnouncerViewModel } from "../view-models/announcer-view-model.ts";
import type { ProfileViewModel } from "../view-models/profile-view-model.ts";
import { useWords } from "../words.ts";
import styles from "./library.module.css";

interface Props {
  readonly profile: ProfileViewModel;
  readonly announcer: AnnouncerViewModel;
  readonly publishers: readonly string[];
}

export function MirrorSection({ profile, announcer, publishers }: Props) {
  const { hosts: words } = useWords(english);
  const mirror = profile.profile.value.modelMirror;
  const strong = (text: string) => <strong>{text}</strong>;
  return (
    <section class={styles.section} aria-labelledby="hosts">
      <h3 id="hosts">{words.title}</h3>
      <ul class={styles.points}>
        <li>{words.asking}</li>
        <li>{mirror === "" ? words.fromPublishers(strong, publishers) : words.fromMirror(strong, hostOf(mirror))}</li>
        <li>{words.offline}</li>
        <li>{words.importing}</li>
        <li>{words.browser}</li>
        <li>{words.nothingByItself}</li>
      </ul>
      <MirrorField key={mirror} profile={profile} announcer={announcer} mirror={mirror} />
    </section>
  );
}

function MirrorField({
  profile,
  announcer,
  mirror,
}: Pick<Props, "profile" | "announcer"> & { readonly mirror: string }) {
  const { hosts: words } = useWords(english);
  const id = useId();
  const [text, setText] = useState(mirror);
  const [error, setError] = useState<AppError | undefined>(undefined);
  const save = (): void => {
    const checked = checkModelMirror(text);
    setError(checked.ok ? undefined : checked.error);
    if (!checked.ok) return;
    profile.update({ modelMirror: checked.value });
    announcer.say(checked.value === "" ? words.saidPublishers : words.saidMirror(hostOf(checked.value)));
  };
  return (
    <form
      noValidate
      class={styles.mirror}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <label for={id}>{words.field}</label>
      <div class={styles.fieldRow}>
        <input
          id={id}
          class={controls.field}
          type="url"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder={words.example}
          value={text}
          aria-invalid={error !== undefined}
          aria-describedby={`${id}-help`}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <button type="submit" class={controls.button}>
          {words.save}
        </button>
      </div>
      <p id={`${id}-help`} class={styles.facts}>
        {words.help}
      </p>
      {error && <ErrorNote error={error} />}
    </form>
  );
}

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : address);
