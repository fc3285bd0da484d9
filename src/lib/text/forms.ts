/** The forms of a phrase with a number, `{n}`, as `Intl.PluralRules` names them; `other` is always there. */
export type Forms = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** Puts values into the places of a template, `{name}`. */
export const fillWords = (template: string, values: Record<string, string | number>): string =>
  template.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));

// Plural rules are slow to make, and thousands of texts ask for the same few.
const rules = new Map<string, Intl.PluralRules>();

function selectRules(locale: string): Intl.PluralRules {
  const known = rules.get(locale) ?? new Intl.PluralRules(locale);
  rules.set(locale, known);
  return known;
}

/**
 * A number with its noun: "4 events".
 * @param numbers spelled numbers from one on, for as far as a language spells them
 */
export function formatForms(forms: Forms, n: number, locale: string, numbers: readonly string[] = []): string {
  const form = forms[selectRules(locale).select(n)] ?? forms.other;
  return fillWords(form, { n: numbers[n - 1] ?? new Intl.NumberFormat(locale).format(n) });
}
