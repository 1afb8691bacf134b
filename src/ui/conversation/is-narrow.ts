/** Whether the conversation has a phone's width: then the question box rests as one line (`composer.module.css`). */
export const isNarrow = (): boolean => matchMedia("(max-width: 40rem)").matches;
