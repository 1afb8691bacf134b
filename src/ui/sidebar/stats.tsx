/** "Knowledge Graph Stats": what the open course holds and how it is searched. */
import type { RelationType } from "../../domain/course.ts";
import { errorToMessage } from "../error-messages.ts";
import { formatBytes, formatCount } from "../format.ts";
import type { SessionViewModel } from "../view-models/session-view-model.ts";
import sidebar from "./sidebar.module.css";
import styles from "./stats.module.css";

const relationNames: Readonly<Record<RelationType, string>> = {
  prereq_of: "prerequisite of",
  is_a: "is a",
  part_of: "part of",
  contrasts_with: "contrasts with",
  sibling: "sibling of",
  near_transfer: "carries over to",
};

const percent = ({ done, total }: { readonly done: number; readonly total: number }): number =>
  total > 0 ? Math.floor((done / total) * 100) : 0;

export function Stats({ session }: { readonly session: SessionViewModel }) {
  const stats = session.stats.value;
  return (
    <section class={sidebar.section} aria-labelledby="stats">
      <h2 id="stats" class={sidebar.heading}>
        Knowledge Graph Stats
      </h2>
      {!stats && <p class={sidebar.soft}>Shown once the course is open.</p>}
      {stats && (
        <dl class={styles.list}>
          <Row name="Course" value={`${stats.meta.title} ${stats.meta.version}`} />
          <Row name="Concepts" value={formatCount(stats.concepts)} />
          <Row
            name="Relations"
            value={formatCount(Object.values(stats.relations).reduce((sum, count) => sum + count, 0))}
          />
          {Object.entries(stats.relations).map(([type, count]) => (
            <Row key={type} name={relationNames[type as RelationType] ?? type} value={formatCount(count)} nested />
          ))}
          <Row name="Examples" value={formatCount(stats.examples)} />
          <Row name="Resources" value={formatCount(stats.resources)} />
          <Row name="Passages" value={formatCount(stats.passages)} />
          <Row name="Embedding model" value={stats.embedder} />
          {stats.embedding && (
            <Row name="Preparing" value={`${stats.embedding.embedder}, ${percent(stats.embedding)} %`} nested />
          )}
          <Row name="Vector index" value={stats.indexBackend} />
          <Row name="Search" value={stats.meaning ? "words and meaning" : "words only"} />
          {stats.storageUsedBytes !== undefined && (
            <Row name="Storage used" value={formatBytes(stats.storageUsedBytes)} />
          )}
        </dl>
      )}
      {stats?.notice && (
        <p class={sidebar.soft} role="note">
          {errorToMessage(stats.notice).title}. {errorToMessage(stats.notice).next}
        </p>
      )}
    </section>
  );
}

function Row({
  name,
  value,
  nested = false,
}: {
  readonly name: string;
  readonly value: string;
  readonly nested?: boolean;
}) {
  return (
    <div class={nested ? `${styles.row} ${styles.nested}` : styles.row}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
