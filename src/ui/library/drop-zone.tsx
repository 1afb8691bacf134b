/** Takes dropped files and folders. A shortcut beside a button that does the same: keyboards need the button alone. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { FolderFile } from "../../protocol/model-files-api.ts";
import styles from "./drop-zone.module.css";
import { droppedFiles } from "./folder-files.ts";

interface Props {
  readonly children: ComponentChildren;
  readonly onFiles: (files: readonly FolderFile[]) => void;
}

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;

export function DropZone({ children, onFiles }: Props) {
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button inside does the same
    <div
      class={styles.zone}
      data-over={over}
      onDragOver={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
      }}
      onDrop={(event) => {
        if (!carriesFiles(event) || !event.dataTransfer) return;
        event.preventDefault();
        setOver(false);
        void droppedFiles(event.dataTransfer).then(onFiles);
      }}
    >
      {children}
    </div>
  );
}
