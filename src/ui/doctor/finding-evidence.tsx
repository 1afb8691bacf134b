/** What speaks for a finding. */
import { doctor as english } from "../../language/words/en/doctor.ts";
import type { Finding, RelationFound } from "../../protocol/doctor-api.ts";
import { useWords } from "../words.ts";
import { QuoteBlock } from "./quote-block.tsx";

export function RelationEvidence({ relation }: { readonly relation: RelationFound }) {
  const words = useWords(english);
  return (
    <>
      {relation.reason !== "" && <p>{words.because(relation.reason)}</p>}
      {relation.quote ? <QuoteBlock quote={relation.quote} /> : <p>{words.noEvidence}</p>}
    </>
  );
}

export function FindingEvidence({ finding }: { readonly finding: Finding }) {
  const words = useWords(english);
  switch (finding.kind) {
    case "circle": {
      const { source, target, weight } = finding.left;
      return (
        <>
          <p>{words.weakest(source.title, target.title, weight, finding.others.length)}</p>
          <RelationEvidence relation={finding.left} />
          {finding.others.map((other) => (
            <div key={`${other.source.id} ${other.target.id}`}>
              <p>{words.weight(words.relation(other.type, other.source.title, other.target.title), other.weight)}</p>
              <RelationEvidence relation={other} />
            </div>
          ))}
        </>
      );
    }
    case "merge":
      return (
        <>
          <p>{words.mixed[finding.sign](finding.uses[0].name, finding.uses[1].name)}</p>
          {finding.uses.map(({ name, passages, quote }) => (
            <div key={name}>
              <p>{words.uses(name, passages)}</p>
              {quote && <QuoteBlock quote={quote} />}
            </div>
          ))}
        </>
      );
    case "split":
      return (
        <>
          <p>{words.sign(finding.sign)}</p>
          {finding.quotes.map((quote) => (
            <QuoteBlock key={`${quote.passage} ${quote.text}`} quote={quote} />
          ))}
        </>
      );
    case "definition":
      return <p>{words.now(finding.now)}</p>;
    case "weak":
      return <RelationEvidence relation={finding.relation} />;
    case "orphan":
      return (
        <>
          <p>{words.lacks[finding.lacks]}</p>
          {finding.quote && <QuoteBlock quote={finding.quote} />}
        </>
      );
  }
}
