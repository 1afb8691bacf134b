/** Words as grounding compares them: by stem, with irregular forms and everyday synonyms. */

import { stem } from "../terms.ts";
import { words } from "../text.ts";

const irregular =
  `minima minimum maxima maximum optima optimum matrices matrix vertices vertex indices index criteria criterion
hypotheses hypothesis axes axis analyses analysis phenomena phenomenon chose choose chosen choose found find kept keep given
give gave give grew grow grown grow wrote write written write sent send built build took take taken take began begin begun
begin fell fall fallen fall rose rise risen rise drew draw drawn draw knew know known know saw see seen see spent spend
thought think told tell understood understand held hold led lead lost lose meant mean met meet paid pay read read ran run
said say sold sell shown show shrank shrink shrunk shrink slid slide spoke speak spoken speak split split stood stand
stuck stick taught teach threw throw thrown throw wore wear won win forgot forget forgotten forget learnt learn
overfitted overfit overfitting overfit underfitting underfit`.split(/\s+/);

const baseOf = new Map<string, string>();
for (let i = 0; i + 1 < irregular.length; i += 2) baseOf.set(irregular[i] ?? "", irregular[i + 1] ?? "");

/** @param word folded, as `words()` gives it */
export const termOf = (word: string): string => stem(baseOf.get(word) ?? word);

/** The terms of running text, in order, repeats kept. */
export const termsOf = (text: string): string[] => words(text).map(termOf);

/** Words that stand for each other in explanations, whatever the subject. */
const groups = `big large great sizeable huge
small little tiny
pick choose select
calculate compute determine evaluate
typical usual common
reduce lower decrease cut shrink lessen
increase raise grow boost
avoid prevent stop
adjust update change modify alter tune
example instance sample point observation
neuron unit node
image picture photo
guess predict forecast estimate
error mistake wrong incorrect
begin start
end finish stop halt
quick fast rapid
result outcome output
method approach technique algorithm
show reveal indicate
need require
allow let enable permit
combine merge join
mean average
perpendicular orthogonal
unseen new fresh
divide split partition
identical equal same
probable likely
remove drop discard delete erase
disable off
return output yield give
keep retain preserve
fake generated synthetic
spot detect recognise discover find
store save
collect gather
sentence text
behave act
reward score
vote majority
reuse share
forget overwrite destroy
memorise fit
sum add total
multiply times product
scale rescale stretch
link connection
purpose goal aim
limit restrict bound
important crucial essential vital
hard difficult
entire whole
look search
connect join link
train learn learnable trainable
weight parameter coefficient
class category label
attribute feature
step stage iteration
opponent rival adversary
move shift slide
explode diverge
oscillate bounce zigzag
vanish fade
piece part portion chunk
share fraction proportion ratio
flat uniform
number value figure
order sequence ordering
mix blend combine
represent describe encode
turn convert transform map
control set govern decide
depend rely
build construct create make
question query
area region
border boundary edge
skip ignore
document passage
function formula
know learn
cost expense price
cheap inexpensive
enough suffice sufficient
halve half
double twice`;

const groupsByTerm = new Map<string, number[]>();
groups.split("\n").forEach((line, group) => {
  for (const term of termsOf(line)) groupsByTerm.set(term, [...(groupsByTerm.get(term) ?? []), group]);
});

/** Numbers of the groups of synonyms that a term belongs to. */
export const synonymGroups = (term: string): readonly number[] => groupsByTerm.get(term) ?? [];
