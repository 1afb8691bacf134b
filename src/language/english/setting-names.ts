/** Names that mostly say where something happens, not what is asked about: "why does ChatGPT make things up". */
const names = /\b(?:chat ?gpt|llms?|large language models?)(?:'s)?\b/gi;

export const dropSetting = (text: string): string => text.replace(names, " ").replace(/\s+/g, " ").trim();
