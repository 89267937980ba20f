// The schemas of fields that forms share. Each says what is wrong by the key of a message.
import * as v from 'valibot';
import { canonicalLanguage } from '../text/language.ts';

// Characters that draw nothing or turn the line around would let two names look alike.
const invisible = /[\p{Cc}\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/u;
const invisibleExceptBreaks = /[^\P{Cc}\n\t]|[\u200B\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/u;

// Normalising puts long runs of accents in order in quadratic time. What is too long in any case, because no text becomes
// shorter than a quarter of itself, is stood for by something that is just too long: cut, it might end in mere spaces.
const normal = (max: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.transform((text) => (text.length > max * 5 ? '.'.repeat(max + 1) : text)),
    v.normalize(),
  );

/** One line of text that must be there, at most `max` characters. */
export const line = (max: number) =>
  v.pipe(
    v.string('common.required'),
    normal(max),
    v.trim(),
    v.minLength(1, 'common.required'),
    v.maxLength(max, 'common.too-long'),
    v.check((text) => !invisible.test(text), 'common.invalid'),
  );

const emptyOr = (max: number, forbidden: RegExp) =>
  v.optional(
    v.pipe(
      v.string('common.invalid'),
      normal(max),
      v.trim(),
      v.maxLength(max, 'common.too-long'),
      v.check((text) => !forbidden.test(text), 'common.invalid'),
    ),
    '',
  );

/** One line that may be left empty; then it is ''. */
export const optionalLine = (max: number) => emptyOr(max, invisible);

/** Several lines that may be left empty; then it is ''. */
export const lines = (max: number) => emptyOr(max, invisibleExceptBreaks);

/** An e-mail address, compared without regard to case and therefore kept in lower case. */
export const email = v.pipe(
  v.string('common.required'),
  normal(254),
  v.trim(),
  v.minLength(1, 'common.required'),
  v.maxLength(254, 'common.too-long'),
  v.email('common.email'),
  v.toLowerCase(),
);

/** A word for an address. */
export const slug = (max = 60) =>
  v.pipe(
    v.string('common.required'),
    v.trim(),
    v.toLowerCase(),
    v.minLength(1, 'common.required'),
    v.maxLength(max, 'common.too-long'),
    v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'common.slug'),
  );

/** A BCP 47 language tag, in its canonical form. */
export const languageTag = v.pipe(
  v.string('common.required'),
  v.trim(),
  v.minLength(1, 'common.required'),
  v.maxLength(35, 'common.language'),
  v.check((tag) => canonicalLanguage(tag) !== null, 'common.language'),
  v.transform((tag) => canonicalLanguage(tag) ?? tag),
);

/** An IANA time zone name. */
export const timeZone = v.pipe(
  v.string('common.required'),
  v.trim(),
  v.maxLength(64, 'common.time-zone'),
  v.check(isTimeZone, 'common.time-zone'),
);

/** A local date and time as such a field sends it, `2026-05-21T06:00`; '' where it was left empty. */
export const localMoment = v.optional(
  v.pipe(
    v.string('common.invalid'),
    v.trim(),
    // Typed by hand it has a space where a field puts a T; some browsers add seconds.
    v.transform((typed) => typed.replace(/^([\d-]{10})[ T](\d\d:\d\d)(?::00)?$/, '$1T$2')),
    v.check((text) => text === '' || isLocalMoment(text), 'common.moment'),
  ),
  '',
);

/** A checkbox: sent with some value, or not at all. */
export const ticked = v.pipe(
  v.optional(v.string('common.invalid'), ''),
  v.transform((sent) => sent !== ''),
);

/** A field that may come several times, once, or not at all. */
export const many = <T>(item: v.GenericSchema<string, T>) =>
  v.pipe(
    v.optional(v.union([v.array(v.string()), v.string()]), []),
    v.transform((sent) => (Array.isArray(sent) ? sent : [sent])),
    v.array(item),
  );

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function isLocalMoment(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text)) return false;
  const moment = new Date(`${text}Z`);
  // The 31st of April is a date that no calendar has.
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}
