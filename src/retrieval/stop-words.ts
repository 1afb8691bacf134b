/** Words that carry no topic, in questions only: "attention is all you need" stays findable. */
import { words } from "../domain/text.ts";

const list = `a about above after again against all also am an and any are as at be because been before being below
between both but by can cannot can't could couldn't did didn't do does doesn't doing don't down during each ever few for
from further get gets give given go going gonna got had has hasn't have haven't having he help her here his how i i'd
i'll i'm i've if in into is isn't it its it's just know let let's like lot lots make makes many may me mean means might
more most much must my need needs no nor not now of off ok on once one only or other our out over please provide really
say see should show so some someone something still such take tell than thanks that that's the their them then there
these they thing things think this those through to too try under until up us use used uses using very want wants was we
well were what what's whats when where which while who why will with without won't would wouldn't yes you your
explain describe define definition understand understanding meaning difference differences different compare comparison
versus vs example examples question answer student learn teach teacher topic concept idea simple simply easy work works
working actually exactly basically way people called come look`;

/** Folded as `words()` folds a question. */
export const stopWords: ReadonlySet<string> = new Set(words(list.replace(/\s+/g, " ")));
