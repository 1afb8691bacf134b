/** An AssemblyScript module compiled by the build; the value is the wasm file's URL. */
declare module "*?as" {
  const url: string;
  export default url;
}
