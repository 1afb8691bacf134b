/** A function with weights beside it is a neuron's: its numbers aren't the function's own arguments. */
export const ofNeuron =
  /\b(?:weights?|bias(?:es)?|neurons?|perceptrons?|units?)\b|(?<![\p{L}\d])w_?[0-9]?\s*[=:]|·|\bx_?[12]\s*=/iu;
