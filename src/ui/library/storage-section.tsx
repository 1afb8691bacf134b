/** How much room there is, and whether the browser keeps what is stored. */

import type { DeviceViewModel, Persistence } from "../view-models/device-view-model.ts";
import styles from "./library.module.css";
import { downloadSize } from "./model-words.ts";

const keeping: Readonly<Record<Persistence, string>> = {
  unasked: "Before the first download the browser is asked to keep it.",
  granted: "The browser keeps what is stored here until you delete it.",
  refused:
    "The browser did not promise to keep it: it may delete downloads when the device runs short of room. They can be downloaded again. Installing Erica, or adding a bookmark, often helps.",
};

export function StorageSection({ device }: { readonly device: DeviceViewModel }) {
  const room = device.room.value;
  return (
    <section class={styles.section} aria-labelledby="storage">
      <h3 id="storage">Storage</h3>
      <p>
        {room
          ? `${downloadSize(room.usedBytes)} used on this device, about ${downloadSize(room.freeBytes)} free for Erica.`
          : "The browser doesn't tell how much room there is."}{" "}
        {keeping[device.persistence.value]}
      </p>
    </section>
  );
}
