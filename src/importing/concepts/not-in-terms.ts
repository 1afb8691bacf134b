/** Words of English reports that carry no topic: what was done, how well, how much. */
import { stopWords } from "../../language/english/stop-words.ts";

const forms = (verb: string): string[] => {
  const base = verb.replace(/e$/, "");
  const past = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${base}ed`;
  const third = /[^aeiou]y$/.test(verb)
    ? `${verb.slice(0, -1)}ies`
    : /(?:s|x|ch|sh)$/.test(verb)
      ? `${verb}es`
      : `${verb}s`;
  return [verb, past, third];
};

/** Their "-ing" forms name things: "training", "planning". */
const verbs = `propose present show demonstrate introduce describe discuss investigate examine explore analyse analyze evaluate compare
report obtain achieve improve outperform reach reduce increase decrease provide offer give allow enable require address consider
develop apply employ train derive prove argue suggest indicate reveal confirm release combine extend generalise generalize adapt handle
tackle solve perform conduct cause help keep make take follow base include contain depend rely exploit consist differ lack remain
become fail lose ignore choose prefer propose accomplish carry turn move bring come go grow fall rise pay spend share lie stand see
say tell know think want need try ask answer look mean happen occur exist aim attempt focus concern involve determine identify select
utilize utilise implement enhance facilitate characterize characterise motivate highlight incorporate integrate represent assume
verify validate summarize summarise review survey formulate establish ensure guarantee yield exhibit admit treat regard relate`;

const irregular = `shown found given taken made kept known seen chosen led held built written lost fell fallen rose risen grew grown
came went brought paid spent lay stood said told thought tried meant became begun began understood`;

const others = `paper papers work works article approach approaches method methods technique techniques result results finding findings
contribution conclusion goal problem problems issue issues task tasks question way ways kind number amount part case cases fact reason
example examples year years week day hour minute percent per cent third half quarter one two three four five six seven eight nine ten
hundred thousand million next previous earlier early late recent current existing novel new good better best higher lower larger
smaller greater longer faster fastest expensive different same similar several various many few fewer fewest less least main major
important significant certain particular possible able available common usual typical popular thin wrong doubtful uncertain
however therefore moreover thus also well within without against across among along toward towards via whose while although because
since unless until whereas despite instead rather even still yet already often always never sometimes ago away together apart almost
nearly around average total overall alone little whole every neither nor under over whether before itself themselves own onto into
between behind below above beyond during due much like based using used respectively namely furthermore additionally finally et al
i.e e.g etc author authors researchers`;

/** Said in questions for the kind of answer, and in names for a thing: "type system". */
const inNames = new Set(
  "type types kind application applications code python formula implementation list concept topic".split(" "),
);

const all = new Set(
  [...verbs.split(/\s+/).flatMap(forms), ...irregular.split(/\s+/), ...others.split(/\s+/), ...stopWords].filter(
    (word) => !inNames.has(word),
  ),
);

/** Words that join no name, however they stand. */
export const joinsNoTerm = (word: string): boolean => all.has(word) || /ly$/.test(word);

const rarelyAlone = new Set(
  `system systems model models data algorithm algorithms study studies design analysis time use text order large short full first second
long high low small deep state type types application applications code learning training test tests testing process information set
sets group range level point aspect effect performance accuracy quality size length value values field fields line lines word words
domain evaluation content structure function functions list concept topic term terms user users area access`.split(
    /\s+/,
  ),
);

/** A part of many names that says too little alone. */
export const saysLittleAlone = (word: string): boolean => rarelyAlone.has(word);
