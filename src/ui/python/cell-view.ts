/** What a program has beside its text once it was run or changed. */
export { CellPanel } from "./cell-panel.tsx";
export { CodeEditor } from "./code-editor.tsx";
