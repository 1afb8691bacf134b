/** Files of the ONNX runtime, as assets of the build (`scripts/vite-onnx-runtime.ts`); the value is the URL. */
declare module "virtual:onnx-runtime.mjs?url" {
  const url: string;
  // biome-ignore lint/style/noDefaultExport: what Vite makes of an asset
  export default url;
}
declare module "virtual:onnx-runtime.wasm?url" {
  const url: string;
  // biome-ignore lint/style/noDefaultExport: what Vite makes of an asset
  export default url;
}
