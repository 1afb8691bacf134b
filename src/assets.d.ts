/** An AssemblyScript module compiled by the build; the value is the wasm file's URL. */
declare module "*?as" {
  const url: string;
  export default url;
}

/** What the build tells the code; declared here because Vite's own types would bring the DOM into workers. */
interface ImportMetaEnv {
  readonly BASE_URL: string;
  readonly DEV: boolean;
}
interface ImportMeta {
  readonly env: ImportMetaEnv;
}
