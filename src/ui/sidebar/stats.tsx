/** "Knowledge Graph Stats": what the open course holds and how it is searched. */
import type { RelationType } from "../../domain/course.ts";
import { errors } from "../../language/words/en/errors.ts";
import { numbers } from "../../language/words/en/numbers.ts";
import { sidebar as english } from "../../language/words/en/sidebar.ts";
import type { Words } from "../../language/words/words.ts";
import type { CourseStats } from "../../protocol/tutor-api.ts";
import type { SessionViewModel } from "../view-models/session-view-model.ts";
import { useWords } from "../words.ts";
import sidebar from "./sidebar.module.css";
import styles from "./stats.module.css";

const percent = ({ done, total }: { readonly done: number; readonly total: number }): number =>
  total > 0 ? Math.floor((done / total) * 100) : 0;

export function Stats({ session }: { readonly session: Pick<SessionViewModel, "stats"> }) {
  const { stats: words } = useWords(english);
  const { note } = useWords(errors);
  const stats = session.stats.value;
  return (
    <section class={sidebar.section} aria-labelledby="stats">
      <h2 id="stats" class={sidebar.heading}>
        {words.title}
      </h2>
      {stats ? <Figures stats={stats} /> : <p class={sidebar.soft}>{words.notYet}</p>}
      {stats?.notice && (
        <p class={sidebar.soft} role="note">
          {note(stats.notice)}
        </p>
      )}
    </section>
  );
}

function searchedBy({ meaning, preparing }: CourseStats, words: Words["sidebar"]["stats"]): string {
  if (meaning) return words.wordsAndMeaning;
  return preparing ? words.meaningComing(percent(preparing)) : words.wordsOnly;
}

function Figures({ stats }: { readonly stats: CourseStats }) {
  const { stats: words } = useWords(english);
  const { count, bytes } = useWords(numbers);
  const { meta, relations, embedding } = stats;
  return (
    <dl class={styles.list}>
      <Row name={words.course} value={words.courseVersion(meta.title, meta.version)} />
      <Row name={words.concepts} value={count(stats.concepts)} />
      <Row name={words.relations} value={count(Object.values(relations).reduce((sum, number) => sum + number, 0))} />
      {Object.entries(relations).map(([type, number]) => (
        <Row key={type} name={words.relationTypes[type as RelationType] ?? type} value={count(number)} nested />
      ))}
      <Row name={words.examples} value={count(stats.examples)} />
      <Row name={words.resources} value={count(stats.resources)} />
      <Row name={words.passages} value={count(stats.passages)} />
      <Row name={words.embedder} value={stats.embedder} />
      {embedding && (
        <Row name={words.preparing} value={words.preparingModel(embedding.embedder, percent(embedding))} nested />
      )}
      <Row name={words.index} value={stats.indexBackend} />
      <Row name={words.search} value={searchedBy(stats, words)} />
      {stats.storageUsedBytes !== undefined && <Row name={words.storage} value={bytes(stats.storageUsedBytes)} />}
    </dl>
  );
}

interface RowProps {
  readonly name: string;
  readonly value: string;
  readonly nested?: boolean;
}

function Row({ name, value, nested = false }: RowProps) {
  return (
    <div class={nested ? `${styles.row} ${styles.nested}` : styles.row}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
