// The forms of a shelf: what they send, and what a stored shelf fills them with.
import * as v from 'valibot';
import type { Problem, Problems, Values } from '../../web/door.ts';
import { line, lines, many, optionalLine, slug, ticked } from '../../web/fields.ts';
import { ruleOf, ruleSchema, type ShelfRule } from './rule.ts';
import type { ShelfRow } from './store.ts';

export const newShelfForm = v.object({
  shelf_name: line(80),
  shelf_kind: v.picklist(['hand', 'rule'], 'common.choose'),
});

const typed = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(20, 'common.invalid')), '');

export const shelfForm = v.object({
  base: v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number)),
  shelf_name: line(80),
  shelf_slug: slug(60),
  about: lines(4000),
  secret: ticked,
  age_from: typed,
  age_to: typed,
  year_from: typed,
  year_to: typed,
  subject: optionalLine(80),
  author: optionalLine(120),
  status: optionalLine(20),
  order: optionalLine(20),
});
export type ShelfForm = v.InferOutput<typeof shelfForm>;

export const noteForm = v.object({ note: optionalLine(200) });

const ids = many(v.pipe(v.string(), v.maxLength(40)));
export const booksForm = v.object({ book: ids });
export const shelvesForm = v.object({ shelf: ids });

/** Fields of the form by the names that a rule has for them. */
const fields: Record<string, string> = {
  ageFrom: 'age_from',
  ageTo: 'age_to',
  yearFrom: 'year_from',
  yearTo: 'year_to',
};

export type ReadRule = { ok: true; rule: ShelfRule } | { ok: false; problems: Problems };

/** The rule that a form says; what is wrong with it stands under the names of the form's fields. */
export function ruleFrom(form: ShelfForm): ReadRule {
  const [scheme = '', ...code] = form.subject.split(':');
  const read = v.safeParse(ruleSchema, {
    ageFrom: numberFrom(form.age_from),
    ageTo: numberFrom(form.age_to),
    yearFrom: numberFrom(form.year_from),
    yearTo: numberFrom(form.year_to),
    subject: form.subject === '' ? null : { scheme, code: code.join(':') },
    author: form.author,
    status: form.status,
    order: form.order === '' ? undefined : form.order,
  });
  if (read.success) return { ok: true, rule: read.output };
  const problems = read.issues.map(({ path, message }): [string, Problem] => {
    const name = String(path?.[0]?.key ?? '');
    return [fields[name] ?? name, { key: message }];
  });
  return { ok: false, problems: Object.fromEntries(problems) };
}

/** NaN, which no rule takes, for what is no number. */
function numberFrom(text: string): number | null {
  const plain = text.normalize('NFKC');
  if (plain === '') return null;
  return /^\d+$/.test(plain) ? Number(plain) : Number.NaN;
}

export function valuesOf(shelf: ShelfRow): Values {
  const rule = ruleOf(shelf);
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? '' : String(value);
  return {
    shelf_name: shelf.name,
    shelf_slug: shelf.slug,
    about: shelf.about,
    secret: shelf.secret_number === null ? '' : 'yes',
    age_from: number(rule?.ageFrom),
    age_to: number(rule?.ageTo),
    year_from: number(rule?.yearFrom),
    year_to: number(rule?.yearTo),
    subject: rule?.subject ? `${rule.subject.scheme}:${rule.subject.code}` : '',
    author: rule?.author ?? '',
    status: rule?.status ?? '',
    order: rule?.order ?? 'kana',
  };
}
