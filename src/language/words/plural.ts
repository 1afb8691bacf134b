/** Sentences that change with a number: as many forms as a language has. */

/** Takes the number as the language writes it. */
type Form = (count: string) => string;

export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, Form>>> & { readonly other: Form };

/** @returns the form that the language (BCP 47) has for a number; `other` where it has no own one */
export function createPlural(language: string): (count: number, forms: PluralForms) => string {
  const rules = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language);
  return (count, forms) => (forms[rules.select(count)] ?? forms.other)(number.format(count));
}
