/** One thing in the Library: what it is, what it costs, and what can be done with it. Takes a folder dropped on it. */
import type { ComponentChildren } from "preact";
import { useId, useRef } from "preact/hooks";
import type { Licence } from "../../domain/model-catalogue.ts";
import { library as english } from "../../language/words/en/library.ts";
import type { FolderFile } from "../../protocol/model-files-api.ts";
import { useWords } from "../words.ts";
import { DropZone } from "./drop-zone.tsx";
import styles from "./library.module.css";
import { useKeptFocus } from "./use-kept-focus.ts";

interface Props {
  /** Put before the title: "Basic", "Better", "Best". */
  readonly rank?: string | undefined;
  readonly title: string;
  readonly summary?: string | undefined;
  /** Short facts, joined into one line. */
  readonly facts: readonly string[];
  readonly licence?: Licence | undefined;
  readonly badge?: string | undefined;
  readonly onFolder?: ((files: readonly FolderFile[]) => void) | undefined;
  readonly children?: ComponentChildren;
}

export function LibraryRow({ rank, title, summary, facts, licence, badge, onFolder, children }: Props) {
  const words = useWords(english);
  const heading = useId();
  const row = useRef<HTMLLIElement>(null);
  useKeptFocus(row);
  const body = (
    <>
      <div class={styles.head}>
        <h4 id={heading} class={styles.name}>
          {rank && <span class={styles.rank}>{rank}</span>} {title}
        </h4>
        {badge && <span class={styles.badge}>{badge}</span>}
      </div>
      {summary && <p>{summary}</p>}
      <p class={styles.facts}>{facts.join(" · ")}</p>
      {licence && (
        <p class={styles.facts}>
          {words.licence}{" "}
          <a href={licence.url} target="_blank" rel="noopener noreferrer">
            {words.web(licence.name)}
          </a>
        </p>
      )}
      {children}
    </>
  );
  return (
    <li ref={row} class={styles.row} tabIndex={-1} aria-labelledby={heading}>
      {onFolder ? <DropZone onFiles={onFolder}>{body}</DropZone> : body}
    </li>
  );
}
