/** Words for components, in the interface's language. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { inEnglish, type Translate } from "../language/words/words.ts";

export const WordsContext = createContext<Translate>(inEnglish);

/** @param english the area's English (`src/language/words/en`), which stands for the area in every language */
export function useWords<Area extends object>(english: Area): Area {
  return useContext(WordsContext)(english);
}
