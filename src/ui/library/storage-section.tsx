/** How much room there is, and whether the browser keeps what is stored. */
import { library as english } from "../../language/words/en/library.ts";
import type { DeviceViewModel } from "../view-models/device-view-model.ts";
import { useWords } from "../words.ts";
import styles from "./library.module.css";

interface Props {
  readonly device: DeviceViewModel;
  /** Of the files that are kept with courses. */
  readonly fileBytes: number;
}

export function StorageSection({ device, fileBytes }: Props) {
  const { storage: words } = useWords(english);
  const room = device.room.value;
  return (
    <section class={styles.section} aria-labelledby="storage">
      <h3 id="storage">{words.title}</h3>
      <p>
        {room ? words.room(room.usedBytes, room.freeBytes) : words.unknown} {words.keeping[device.persistence.value]}
      </p>
      {fileBytes > 0 && <p>{words.files(fileBytes)}</p>}
    </section>
  );
}
