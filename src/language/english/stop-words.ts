/** Words that carry no topic, or ask for a kind of answer rather than for a topic; in questions only: "attention is all you need" stays findable. */
import { words } from "../text.ts";

const list = `a about above after again all also am an and any are as at be because been before being below
between both but by can cannot can't could couldn't did didn't do does doesn't doing don't during each ever few for
from further get gets give given go going gonna got had has hasn't have haven't having he help her here his how i i'd
i'll i'm i've if in into is isn't it its it's just know let let's like lot lots many may me mean means might
more most much must my no nor not now of off ok on once one only or other our please provide really
say see should show so some someone something still such take tell than thanks that that's the their them then there
these they think this those through to too try until us use used uses using very want wants was we
well were what what's whats when where which while who why will with without won't would wouldn't yes you your
explain describe define definition understand understanding meaning difference differences different compare comparison
versus vs example examples question answer topic concept idea simple simply easy actually
exactly basically prerequisite prerequisites scratch study revise lecture course chapter exam
python numpy code snippet implement implementation formula derive derivation overview type types kind kinds list
intuition intuitively application applications advantage advantages disadvantage disadvantages pros cons purpose`;

/** Folded as `words()` folds a question. */
export const stopWords: ReadonlySet<string> = new Set(words(list.replace(/\s+/g, " ")));
