/** Keys 1 to 9 press the choice with that number, unless something is being typed: as soon as it is shown. */
import { useLayoutEffect } from "preact/hooks";
import { isComposing } from "../is-composing.ts";

export function useChoiceKeys(on: boolean): void {
  useLayoutEffect(() => {
    if (!on) return undefined;
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isComposing(event) || !/^[1-9]$/.test(event.key)) return;
      if (event.target instanceof Element && event.target.matches("textarea, select, input:not([type=radio])")) return;
      if (document.querySelector("dialog[open]")) return;
      document.querySelector<HTMLButtonElement>(`[data-choice="${event.key}"]:not(:disabled)`)?.click();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [on]);
}
