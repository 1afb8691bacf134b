/** Takes the place of the catalogue's embedders in a build for tests: the one that the project makes itself. */
import { tinyEmbedder } from "./tiny-onnx.ts";

export const embedders = [tinyEmbedder()];
