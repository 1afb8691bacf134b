/** A school's own host for model files, and which hosts are asked for what: a text a teacher can check. */
import { useId, useState } from "preact/hooks";
import type { AppError } from "../../domain/errors.ts";
import { checkModelMirror } from "../../domain/model-mirror.ts";
import type { AppViewModel } from "../app-view-model.ts";
import { ErrorNote } from "../components/error-note.tsx";
import controls from "../styles/controls.module.css";
import styles from "./library.module.css";

interface Props {
  readonly app: AppViewModel;
  readonly publishers: readonly string[];
}

const list = new Intl.ListFormat("en", { type: "conjunction" });

export function MirrorSection({ app, publishers }: Props) {
  const mirror = app.profile.profile.value.modelMirror;
  const from = mirror === "" ? list.format(publishers) : hostOf(mirror);
  return (
    <section class={styles.section} aria-labelledby="hosts">
      <h3 id="hosts">What is fetched, and from where</h3>
      <ul class={styles.points}>
        <li>Asking, reading, and adding a course file contact no other host.</li>
        <li>
          Pressing <strong>Download</strong> or <strong>Resume</strong> on a model fetches its files from{" "}
          <strong>{from}</strong>
          {mirror === "" && " and the servers they hand files out from"}. That host learns your network address and
          which files you took, as any website would; nothing about you, your questions or your course is sent. Every
          file is checked: against the checksum that Erica knows, or else the one its host states.
        </li>
        <li>Once a model is here it works offline, and its host is not asked again.</li>
        <li>Importing a model from a folder or USB stick contacts no host.</li>
        <li>
          Where the browser has its own model, turning it on may make the browser fetch it from its maker; Erica can't
          see or change that.
        </li>
        <li>Nothing is downloaded by itself.</li>
      </ul>
      <MirrorField key={mirror} app={app} mirror={mirror} />
    </section>
  );
}

function MirrorField({ app, mirror }: { readonly app: AppViewModel; readonly mirror: string }) {
  const id = useId();
  const [text, setText] = useState(mirror);
  const [error, setError] = useState<AppError | undefined>(undefined);
  const save = (): void => {
    const checked = checkModelMirror(text);
    setError(checked.ok ? undefined : checked.error);
    if (!checked.ok) return;
    app.profile.update({ modelMirror: checked.value });
    app.announcer.say(
      checked.value === "" ? "Models come from their publishers" : `Models come from ${hostOf(checked.value)}`,
    );
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
      <label for={id}>Your school's model host</label>
      <div class={styles.fieldRow}>
        <input
          id={id}
          class={controls.field}
          type="url"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder="https://models.school.example"
          value={text}
          aria-invalid={error !== undefined}
          aria-describedby={`${id}-help`}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <button type="submit" class={controls.button}>
          Save
        </button>
      </div>
      <p id={`${id}-help`} class={styles.facts}>
        Leave it empty to take models from their publishers. With an address here, model files come from that host
        alone.
      </p>
      {error && <ErrorNote error={error} />}
    </form>
  );
}

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : address);
