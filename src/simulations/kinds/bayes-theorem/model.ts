/** Bayes' rule in natural frequencies: people counted instead of probabilities (Gigerenzer and Hoffrage, 1995). */

interface Screening {
  /** Ill people in a thousand. */
  readonly ill: number;
  /** Per cent of the ill with a positive test. */
  readonly sensitivity: number;
  /** Per cent of the healthy with a negative test. */
  readonly specificity: number;
}

export interface ScreeningCounts {
  readonly truePositive: number;
  readonly falseNegative: number;
  readonly falsePositive: number;
  readonly trueNegative: number;
}

/** A thousand people as they are to be expected, rounded to whole ones. */
export function countPeople({ ill, sensitivity, specificity }: Screening): ScreeningCounts {
  const truePositive = Math.round((ill * sensitivity) / 100);
  const falsePositive = Math.round(((1000 - ill) * (100 - specificity)) / 100);
  return {
    truePositive,
    falseNegative: ill - truePositive,
    falsePositive,
    trueNegative: 1000 - ill - falsePositive,
  };
}

/** P(ill | positive), without rounding. */
export function posteriorOfIllness({ ill, sensitivity, specificity }: Screening): number {
  const found = ill * sensitivity;
  return found / (found + (1000 - ill) * (100 - specificity));
}
