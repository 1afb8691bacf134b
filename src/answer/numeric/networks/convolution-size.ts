import { type Layer, readLayer } from "../reading/read-layer.ts";
import type { NumericShape } from "../shape.ts";
import { parameterCount } from "./parameter-count.ts";

const named = /\bconv\w*|\bkernels?\b|\bfilters?\b|\bpool\w*|\bstrides?\b/i;
const asked = /\boutput\b|\bresult(?:ing)?\b|\bfeature map\b|\b(?:spatial |what )?(?:size|shape|dimensions?|dims?)\b/i;
const another =
  /\b(?:transposed?|deconv\w*|up-?conv\w*|receptive field|layers|two|three|four|then|followed|twice|graph|change|affect|depend|influence)\b/i;
/** Beside the number of parameters a size is wanted only where the output's is asked for, and not given. */
const parameters = /\b(?:parameters?|params|weights)\b/i;
const outputToo =
  /\boutput (?:volume |spatial |feature map )?(?:size|shape|dim\w*)(?!\s*(?:=|:|is|of)?\s*\d)|\b(?:size|shape|dim\w*) of (?:the |its )?(?:output|feature map)/i;

interface Side {
  readonly size: number;
  readonly step: string;
}

function side(n: number, k: number, { stride = 1, padding = 0, dilation = 1 }: Layer): Side | string {
  if (padding === "same") {
    const size = Math.ceil(n / stride);
    return {
      size,
      step: String.raw`With same padding: $\lceil n / s \rceil = \lceil ${n} / ${stride} \rceil = ${size}$`,
    };
  }
  const reach = dilation * (k - 1) + 1;
  if (reach > n + 2 * padding)
    return `A kernel that reaches over ${reach} doesn't fit into an input of ${n} with padding ${padding}, so there is no output.`;
  const fits = (n + 2 * padding - reach) / stride;
  const size = Math.floor(fits) + 1;
  const rounded = Number.isInteger(fits) ? `${fits}` : String.raw`\lfloor ${Number(fits.toFixed(2))} \rfloor`;
  return {
    size,
    step: String.raw`Put in: $\lfloor (${n} + 2 \cdot ${padding} - ${reach}) / ${stride} \rfloor + 1 = ${rounded} + 1 = ${size}$`,
  };
}

export const convolutionSize: NumericShape = (question) => {
  if (!named.test(question) || !asked.test(question) || another.test(question)) return undefined;
  // Both or none: half of what was asked for would look like all of it.
  if (parameters.test(question) && !(outputToo.test(question) && parameterCount(question))) return undefined;
  const read = readLayer(question);
  if (!read?.input || !read.kernel) return undefined;
  const unread = (name: string, size: unknown) => size === undefined && new RegExp(`\\b${name}\\b`, "i").test(question);
  if (unread("padding", read.padding) || unread("stride", read.stride)) return undefined;
  const pools = /\bpool\w*/i.test(question) && !/\bconv/i.test(question);
  const about = [pools ? "pooling" : "convolution", ...(read.padding === undefined ? [] : ["padding"])];
  // A pooling window moves by its own size unless told otherwise.
  const layer: Layer = { ...read, stride: read.stride ?? (pools ? read.kernel[0] : 1) };
  const wrong = [...read.input, ...read.kernel, layer.stride ?? 1, read.dilation ?? 1].find(
    (size) => !Number.isInteger(size) || size < 1,
  );
  const padding = layer.padding ?? 0;
  if (wrong !== undefined || (padding !== "same" && (!Number.isInteger(padding) || padding < 0)))
    return {
      about,
      misfit: `Sizes and strides are whole numbers from 1 up, padding from 0 up; ${wrong ?? padding} is not.`,
    };
  const [height, width] = [side(read.input[0], read.kernel[0], layer), side(read.input[1], read.kernel[1], layer)];
  if (typeof height === "string") return { about, misfit: height };
  if (typeof width === "string") return { about, misfit: width };
  const depth = pools ? read.channels : read.filters;
  const size = [height.size, width.size, ...(depth === undefined ? [] : [depth])].join(String.raw` \times `);
  const assumed = [
    ...(read.stride === undefined ? [`stride ${layer.stride}`] : []),
    ...(read.padding === undefined ? ["no padding"] : []),
  ];
  const dilated = read.dilation !== undefined && read.dilation !== 1;
  return {
    about,
    result: `The output is $${size}$${assumed.length > 0 ? `, with ${assumed.join(" and ")}` : ""}.`,
    steps: [
      String.raw`Formula: $\lfloor (n + 2p - k) / s \rfloor + 1$ for input $n$, kernel $k$, padding $p$, stride $s$`,
      ...(dilated
        ? [
            `Dilation ${read.dilation} widens the kernel: $${read.dilation} \\cdot (${read.kernel[0]} - 1) + 1 = ${(read.dilation ?? 1) * (read.kernel[0] - 1) + 1}$`,
          ]
        : []),
      height.step,
      ...(width.step === height.step ? ["The other side is the same."] : [`The other side: ${width.step}`]),
      ...(depth === undefined || pools ? [] : [`One feature map a filter: ${depth} of them.`]),
    ],
  };
};
