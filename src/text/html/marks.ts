// Which marks an inline element puts on its text.

import { resolveAddress } from '../address.ts';
import type { MarkJson, MarkKind } from '../document-json.ts';
import { canonicalLanguage, primaryLanguage } from '../language.ts';
import { isLanguageCode } from '../schema-attributes.ts';
import { attributeOf, classesOf, styleOf, tagOf } from './elements.ts';
import type { Place } from './reader.ts';

const KINDS: Record<string, MarkKind> = {
  strong: 'strong',
  b: 'strong',
  em: 'emphasis',
  i: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  var: 'emphasis',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  sup: 'superscript',
  sub: 'subscript',
};

/** The place inside an inline element. */
export function inside(element: Element, place: Place): Place {
  const marks = styleMarks(element, place.marks, place);
  const lang = languageOf(element, place);
  if (lang === undefined) return { ...place, marks };
  const others = marks.filter((mark) => mark.type !== 'lang');
  const foreign = lang !== null && lang !== place.lang;
  return { ...place, marks: foreign ? [...others, { type: 'lang', attrs: { code: lang } }] : others };
}

/** The place inside a block element: its language becomes the language of its blocks. */
export function insideBlock(element: Element, place: Place): Place {
  const lang = languageOf(element, place);
  const marks = styleMarks(element, place.marks, place);
  return lang === undefined ? { ...place, marks } : { ...place, marks, lang };
}

function styleMarks(element: Element, before: MarkJson[], place: Place): MarkJson[] {
  const style = styleOf(element);
  const classes = classesOf(element);
  const kinds = new Set(before.map((mark) => mark.type));
  const own = KINDS[tagOf(element)];
  const weight = style['font-weight'];
  const slope = style['font-style'];
  // Word processors wrap whole texts in <b style="font-weight: normal">; the style is what is seen.
  const bold = weight === undefined ? own === 'strong' || classes.includes('bold') : isBold(weight);
  const italic =
    slope === undefined ? own === 'emphasis' || classes.includes('italic') : /italic|oblique/u.test(slope);
  const marks = before.filter((mark) => !(mark.type === 'strong' && weight !== undefined && !bold));
  const add = (mark: MarkJson) => {
    const at = marks.findIndex((other) => other.type === mark.type);
    if (at >= 0) marks[at] = mark;
    else marks.push(mark);
  };
  if (bold && !kinds.has('strong')) add({ type: 'strong', attrs: { whose: place.options.whose } });
  if (italic && !kinds.has('emphasis')) add({ type: 'emphasis', attrs: { whose: place.options.whose } });
  if (own === 'code' || own === 'superscript' || own === 'subscript') add({ type: own });
  if (tagOf(element) === 'a') {
    const href = resolveAddress(attributeOf(element, 'href'), place.options.base);
    if (href !== null) add({ type: 'link', attrs: { href } });
  }
  return marks;
}

function isBold(weight: string): boolean {
  return /^bold/u.test(weight) || Number.parseInt(weight, 10) >= 600;
}

/** undefined: says nothing; null: the language of the whole document. */
function languageOf(element: Element, place: Place): string | null | undefined {
  const found = canonicalLanguage(attributeOf(element, 'lang') || attributeOf(element, 'xml:lang'));
  if (found === null || !isLanguageCode(found)) return undefined;
  const whole = place.options.language;
  return whole !== null && primaryLanguage(whole) === primaryLanguage(found) ? null : found;
}
