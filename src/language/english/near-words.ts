/**
 * Words that bring each other to mind though they don't look alike: forms of one word, and everyday words of one sense,
 * which whoever matches words and knows nothing else would join.
 */
import { stem } from "../terms.ts";
import { words } from "../text.ts";

const families = `
deep deepest deepen deepening depth
broad broadest breadth
wide width
long length
high height
strong strength strengthen
true truth
grow growth grown
choose choice
know known knowledge
think thought
speak speech spoken
code coding encode encoding decode decoding
neuron neurons neural
derivative differentiate differentiation differential
`;

const senses = `
broad broadest breadth wide width
choose choice pick select selection
see sight vision visual image picture photo
hear sound audio acoustic
speak speech spoken voice
stop end halt terminate ends ended
human people person
sequence sequential series order ordered
big large
small little tiny few sparse
fast quick speed rapid
word lexical vocabulary
number numeric numerical count
search seek look
sample sampling draw draws drawn
guess estimate estimation predict prediction forecast
join merge combine combination ensemble link connect
split divide partition cut segment segmentation
remove drop prune delete dropout
random chance stochastic randomly
goal aim target objective
error mistake wrong
same equal identical
mean average
sum total add additive
cost price
two both double twin bidirectional pair binary
single one
many multi several multiple
three triple triplet
self own itself
inverse reverse back backward backwards
forward ahead
hidden latent unobserved
group cluster
step iterative iteration repeat
position place location localization locate
together joint jointly
near nearest close closest neighbor neighbour
far distance
left right
up upper
rare imbalance outlier anomaly unusual
old past memory earlier history
new novel fresh
change shift drift alter
fixed constant fall rise vary depend
safe safety harm
fair fairness unfair bias
private privacy
explain explanation explainable
cause causal causes
answer question
talk dialogue conversation chatbot
machine robot computer
move motion movement
car vehicle drive driving
flow stream
smooth smoothing
noise noisy denoise denoising
half bisect
compress compression squeeze
weight weighted
line linear straight
curve curved convex
round circle cyclic cycle
limit bound bounded constraint
try attempt trial
path route
game player
dense full fully
tree branch forest
augment enlarge increase
advantage better
reduce reduction fewer smaller
plane hyperplane flat
mixture mix mixed several
semi half partly
go board
similar similarity alike same
consistent consistency agree
negative minus
place spot map
prior before
posterior after
rank ranking
train training trained
teacher teach student
label labelled labeled unlabelled unlabeled
reward reinforcement
translate translation
summary summarize summarization summarise
generate generation generative generator produce
retrieve retrieval fetch search find found
prompt wording instruction
anneal annealing temperature heat cool
hill climb climbing plateau peak steep
overfit overfitting much more higher
underfit underfitting little less
attack adversarial adversary attacker
gap missing
copy duplicate
flat plane
space spatial
time temporal
reason reasoning
language linguistic
write written text
read reading
share shared sharing
visit visited
trust trusted
shape form
color colour
transfer transferred reuse
layer layered
hash hashed
greedy greedily
local locally
global globally
optimal optimum optimize optimization best
minimum minimal smallest least minimize
maximum maximal largest greatest maximize
probability probable probabilistic likelihood likely
evidence observed observation
belief believe
agent act action acts
plan planning planned
value valued
logic logical
fact factual
`;

type Rows = ReadonlyMap<string, ReadonlySet<number>>;

function readRows(list: string): Rows {
  const rows = new Map<string, Set<number>>();
  for (const [row, text] of list.trim().split("\n").entries())
    for (const term of words(text).map(stem)) rows.set(term, (rows.get(term) ?? new Set()).add(row));
  return rows;
}

const ofFamily = readRows(families);
const ofSense = readRows(senses);

const stand = (rows: Rows, a: string, b: string): boolean =>
  [...(rows.get(a) ?? [])].some((row) => rows.get(b)?.has(row) === true);

/** Whether a stem is one of these. */
export const isGrouped = (term: string): boolean => ofFamily.has(term) || ofSense.has(term);

/** Whether two stems are of one word. */
export const areOfOneWord = (a: string, b: string): boolean => stand(ofFamily, a, b);

/** Whether two stems mean nearly the same every day. */
export const areOfOneSense = (a: string, b: string): boolean => stand(ofSense, a, b);
