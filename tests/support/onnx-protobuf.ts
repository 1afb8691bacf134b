/** Writes ONNX models by hand: the few messages and fields of onnx.proto that a small network needs. */

type Field = readonly [number: number, value: number | string | Uint8Array];

/** A protobuf message: numbers as varints, text and messages with their length before them. */
function message(fields: readonly Field[]): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const [number, value] of fields) {
    if (typeof value === "number") {
      parts.push(Uint8Array.from([...varint(number << 3), ...varint(value)]));
      continue;
    }
    const content = typeof value === "string" ? new TextEncoder().encode(value) : value;
    parts.push(Uint8Array.from([...varint((number << 3) | 2), ...varint(content.length)]), content);
  }
  const total = parts.reduce((sum, { length }) => sum + length, 0);
  const whole = new Uint8Array(total);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Negative numbers take ten bytes, as the format says. */
function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  for (; rest > 127n; rest >>= 7n) bytes.push(Number(rest & 127n) | 128);
  return [...bytes, Number(rest)];
}

/** TensorProto.DataType. */
const dataTypes = { float32: 1, uint8: 2, int8: 3, int32: 6, int64: 7 } as const;
type DataType = keyof typeof dataTypes;

type Values = Float32Array | Int8Array | Uint8Array | BigInt64Array;

export interface OnnxTensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Values;
}

/** A text is a dimension that may differ from call to call. */
interface OnnxValue {
  readonly name: string;
  readonly type: DataType;
  readonly shape: readonly (number | string)[];
}

export interface OnnxNode {
  readonly op: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes?: Readonly<Record<string, number | readonly number[] | { readonly float: number }>>;
}

export interface OnnxGraph {
  readonly nodes: readonly OnnxNode[];
  readonly weights: readonly OnnxTensor[];
  readonly inputs: readonly OnnxValue[];
  readonly outputs: readonly OnnxValue[];
}

const typeOf = (values: Values): DataType =>
  values instanceof Float32Array
    ? "float32"
    : values instanceof Int8Array
      ? "int8"
      : values instanceof Uint8Array
        ? "uint8"
        : "int64";

const tensor = ({ name, shape, values }: OnnxTensor): Uint8Array =>
  message([
    ...shape.map((size): Field => [1, size]),
    [2, dataTypes[typeOf(values)]],
    [8, name],
    [9, new Uint8Array(values.buffer, values.byteOffset, values.byteLength)],
  ]);

function value({ name, type, shape }: OnnxValue): Uint8Array {
  const dimensions = shape.map((size): Field => [1, message([[typeof size === "number" ? 1 : 2, size]])]);
  const tensorType = message([
    [1, dataTypes[type]],
    [2, message(dimensions)],
  ]);
  return message([
    [1, name],
    [2, message([[1, tensorType]])],
  ]);
}

function attribute(name: string, given: number | readonly number[] | { readonly float: number }): Uint8Array {
  if (typeof given === "number")
    return message([
      [1, name],
      [3, given],
      [20, 2],
    ]);
  if ("float" in given) return floatAttribute(name, given.float);
  return message([[1, name], ...given.map((item): Field => [8, item]), [20, 7]]);
}

/** A float is the one field of fixed width: wire type 5, little-endian. */
function floatAttribute(name: string, float: number): Uint8Array {
  const head = message([
    [1, name],
    [20, 1],
  ]);
  const bytes = new Uint8Array(head.length + 5);
  bytes.set(head);
  bytes[head.length] = (2 << 3) | 5;
  new DataView(bytes.buffer).setFloat32(head.length + 1, float, true);
  return bytes;
}

const node = ({ op, inputs, outputs, attributes = {} }: OnnxNode): Uint8Array =>
  message([
    ...inputs.map((name): Field => [1, name]),
    ...outputs.map((name): Field => [2, name]),
    [4, op],
    ...Object.entries(attributes).map(([name, given]): Field => [5, attribute(name, given)]),
  ]);

/** @returns the bytes of a `.onnx` file (IR 8, operators of set 17) */
export function onnxModel({ nodes, weights, inputs, outputs }: OnnxGraph): Uint8Array<ArrayBuffer> {
  const graph = message([
    ...nodes.map((item): Field => [1, node(item)]),
    [2, "model"],
    ...weights.map((item): Field => [5, tensor(item)]),
    ...inputs.map((item): Field => [11, value(item)]),
    ...outputs.map((item): Field => [12, value(item)]),
  ]);
  const operators = message([
    [1, ""],
    [2, 17],
  ]);
  return new Uint8Array(
    message([
      [1, 8],
      [2, "erica"],
      [7, graph],
      [8, operators],
    ]),
  );
}
