/** Words of running speech that state nothing about a subject. */
import { stopWords } from "./stop-words.ts";
import { termOf, termsOf } from "./word-forms.ts";

const list = `accordingly additionally allow allows almost along already also although always among amount another approach around
aspect aspects basic became become becomes begin being better big bring brings called case cases certain clear clearly
come comes common commonly consider contrast core crucial depending despite due easy effectively either enable enables
end ends ensure ensures especially essential essentially etc even ever every everything fact fairly finally find
following full fully fundamental further furthermore give good great hand happen happens happening heavily help helps
hence however imagine important importantly indeed instead involve involves job keep key kind lead leads less level
likewise main mainly make makes making manage matter merely moreover namely naturally need needs nevertheless new nice
nor note notice numerous occur often onto opposed otherwise overall own particular particularly perform performs place
play plays possible powerful practical practice primarily primary produce provided put quite rather reach really
reason regardless related rely relies remain remember resulting right role roughly same serve serves simple simply
since sometimes specific specifically start still straightforward summary sure technique telltale tend tends term
terms therefore thereby thing things think though thus together turn turns typical typically ultimately unlike unless
upon usual usually various via vital way ways well whereas whether whole whose widely within without work works yet`;

/** Folded and stemmed; words that flip a statement ("not", "before") are judged apart, see `polarity.ts`. */
const fillers: ReadonlySet<string> = new Set([...termsOf(list.replace(/\s+/g, " ")), ...[...stopWords].map(termOf)]);

export const isFiller = (stemmed: string): boolean => fillers.has(stemmed);
