/** Words that turn a name or a statement into its opposite. */
import { termsOf } from "./word-forms.ts";

/** Two sides a line; words of one side mean about the same. */
const opposites = `increase increases increasing raise raises raised raising grow grows growing rise rises rising | decrease decreases decreasing reduce reduces reducing reduced lower lowers lowering shrink shrinks fall falls falling drop drops
larger bigger greater higher more | smaller lower less fewer
large big high | small low tiny
before | after afterwards
always only | never
only | always all
all every each | none
first | last
maximize maximise maximizes maximizing maximum max largest highest most | minimize minimise minimizes minimizing minimum min smallest lowest least
fast faster quick quickly speeds | slow slower slowly slows
easy easier simple simpler | hard harder difficult complex
positive | negative
forward forwards | backward backwards
supervised | unsupervised
labelled labeled | unlabelled unlabeled
linear | nonlinear
discrete | continuous
deterministic | stochastic random randomly
independent independently | dependent
same identical equal | different differently opposite
write | read
global | local
true | false
with | without
add adds adding added | remove removes removing removed subtract subtracts
multiply multiplies | divide divides dividing
sparse | dense
strong stronger | weak weaker
early earlier earliest | late later latest
short shorter | long longer
deep deeper | shallow shallower
wide wider widest | narrow narrower narrowest
near nearest closest close | far farthest furthest
best better improve improves | worst worse worsen worsens
cheap cheaper | expensive costly
left | right
row rows | column columns
top upper | bottom
start begin begins starts beginning | end ends ending
possible | impossible
known | unknown hidden
directed | undirected
overfitting overfit overfits | underfitting underfit underfits
underestimate underestimates | overestimate overestimates
encoder | decoder
generator | discriminator
input inputs | output outputs
convex | nonconvex
symmetric | asymmetric
parallel | sequential sequentially
training train | inference testing
rare rarely seldom | frequent frequently often
cause causes | prevent prevents
win wins | lose loses
parent | child
source | target
exact exactly | approximate approximately
accept accepts | reject rejects
include includes | exclude excludes
prior | posterior
rows | columns
numerator | denominator
ascending | descending
upwards | downwards
uphill | downhill
many | few single
static fixed | dynamic
online | offline
biased | unbiased
stable | unstable
valid | invalid
lossless | lossy
shared | separate`;

/** Each word's opposites; a word may stand in several lines. */
export const oppositesOf = new Map<string, Set<string>>();
/** Words of one side. */
export const alliesOf = new Map<string, Set<string>>();
const link = (map: Map<string, Set<string>>, from: readonly string[], to: readonly string[]): void => {
  for (const word of from) {
    const known = map.get(word) ?? new Set();
    for (const other of to) known.add(other);
    map.set(word, known);
  }
};
for (const line of opposites.split("\n")) {
  const [one = [], other = []] = line.split("|").map(termsOf);
  link(oppositesOf, one, other);
  link(oppositesOf, other, one);
  link(alliesOf, one, one);
  link(alliesOf, other, other);
}
