// Tells whether a blog has a term already, so that bringing the same list twice adds nothing.
import { primaryLanguage } from '../../text/language.ts';
import { spelling } from '../../text/terms/spelling.ts';
import type { TermFields } from './term-fields.ts';

/** Terms of a blog by their first forms. */
export class KnownTerms {
  readonly #byForm = new Map<string, TermFields[]>();

  constructor(terms: readonly TermFields[]) {
    for (const term of terms) this.add(term);
  }

  add(term: TermFields): void {
    for (const form of term.sources) {
      const key = keyOf(term, form);
      this.#byForm.set(key, [...(this.#byForm.get(key) ?? []), term]);
    }
  }

  /** One that has every form of `term` on both sides: there is nothing in it that is not known. */
  has(term: TermFields): boolean {
    const alike = this.#byForm.get(keyOf(term, term.sources[0] ?? '')) ?? [];
    return alike.some(
      (known) =>
        known.letterCase === term.letterCase &&
        holds(known, known.sources, term.sources) &&
        term.preferred.every((form) => known.preferred.includes(form)) &&
        term.forbidden.every((form) => known.forbidden.includes(form)),
    );
  }
}

/** Where capitals do not count, Weir is weir. */
function holds(term: TermFields, all: readonly string[], some: readonly string[]): boolean {
  const keys = new Set(all.map((form) => keyOf(term, form)));
  return some.every((form) => keys.has(keyOf(term, form)));
}

function keyOf({ sourceLanguage, targetLanguage, letterCase }: TermFields, form: string): string {
  const written = letterCase === 'exact' ? form : spelling(form, 'width');
  return [primaryLanguage(sourceLanguage), primaryLanguage(targetLanguage), written].join(' ');
}
