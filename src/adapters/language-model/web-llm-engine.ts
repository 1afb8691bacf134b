/**
 * The only module that imports web-llm (6 MB), and only by way of `import()` in the language model worker. It
 * imports nothing of ours: so its file keeps its name, and the copy kept for offline its use, until web-llm changes.
 */
export { MLCEngine } from "@mlc-ai/web-llm";
