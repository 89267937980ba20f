// Lists of terms as TBX-Basic (ISO 30042:2019, style DCA): written so, and read in the older forms too.

import { escapeHtml } from '../../text/html-out.ts';
import { primaryLanguage } from '../../text/language.ts';
import { check, type Problem, type Problems } from '../../web/door.ts';
import type { Languages } from '../store.ts';
import { type LeftOut, leftOut } from './import-report.ts';
import type { ReadList } from './import-terms.ts';
import { type TermFields, termSchema } from './term-fields.ts';
import { type Element, readXml } from './xml-tree.ts';

/** What TBX-Basic has no place for stands in notes of this form, which other programs show and leave alone. */
const OURS = /^taiyaku:(kind|case|reading)=([\s\S]*)$/;

const WANTED = 'preferredTerm-admn-sts';
const ADMITTED = 'admittedTerm-admn-sts';
const RULED_OUT = 'deprecatedTerm-admn-sts';

export function writeTbx(
  terms: readonly TermFields[],
  { name, language }: { name: string; language: string },
): string {
  const concepts = terms.map((fields, at) => concept(fields, `c${at + 1}`));
  return `<?xml version="1.0" encoding="UTF-8"?>
<tbx style="dca" type="TBX-Basic" xml:lang="${escapeHtml(language)}" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc><sourceDesc><p>${escapeHtml(name)}</p></sourceDesc></fileDesc></tbxHeader>
<text><body>
${concepts.join('')}</body></text>
</tbx>
`;
}

function concept(fields: TermFields, id: string): string {
  const { domain, note, kind, letterCase } = fields;
  const about = [
    domain && `<descrip type="subjectField">${escapeHtml(domain)}</descrip>`,
    note && `<note>${escapeHtml(note)}</note>`,
    kind !== 'term' && ours('kind', kind),
    letterCase === 'exact' && ours('case', letterCase),
  ].filter((part) => part);
  return `<conceptEntry id="${id}">${about.join('')}
${sourceSection(fields)}${targetSection(fields)}</conceptEntry>
`;
}

function sourceSection({ sourceLanguage, sources, kind }: TermFields): string {
  return section(
    sourceLanguage,
    sources.map((form, at) => termPart(form, at === 0 ? WANTED : ADMITTED, partOfSpeech(kind))),
  );
}

function targetSection({ targetLanguage, preferred, forbidden, kind, reading }: TermFields): string {
  const said = reading && ours('reading', reading);
  const parts = [
    ...preferred.map((form, at) =>
      termPart(form, at === 0 ? WANTED : ADMITTED, partOfSpeech(kind) + (at === 0 ? said : '')),
    ),
    ...forbidden.map((form, at) => termPart(form, RULED_OUT, preferred.length + at === 0 ? said : '')),
  ];
  return section(targetLanguage, parts);
}

function section(language: string, parts: readonly string[]): string {
  return `<langSec xml:lang="${escapeHtml(language)}">${parts.join('')}</langSec>\n`;
}

function termPart(form: string, status: string, more: string): string {
  return `<termSec><term>${escapeHtml(form)}</term><termNote type="administrativeStatus">${status}</termNote>${more}</termSec>`;
}

function partOfSpeech(kind: TermFields['kind']): string {
  return kind === 'term' ? '' : '<termNote type="partOfSpeech">properNoun</termNote>';
}

function ours(what: string, value: string): string {
  return `<note>taiyaku:${what}=${escapeHtml(value)}</note>`;
}

/** Concepts that have both languages become terms; a file in which none does says so. */
export function readTbx(text: string, given: Languages): ReadList {
  const read = readXml(text);
  if (!read.ok) return read;
  const { root } = read;
  if (root.name !== 'tbx' && root.name !== 'martif') return { ok: false, key: 'terms.left.no-tbx' };
  const terms: TermFields[] = [];
  const left: LeftOut[] = [];
  within(root, ['conceptEntry', 'termEntry']).forEach((entry, at) => {
    const term = check(termSchema, formFrom(entry, given), {});
    if (term.ok) terms.push(term.value);
    else left.push(leftOut(at + 1, nameOf(entry), problemOf(entry, given, term.problems)));
  });
  return { ok: true, terms, left };
}

function problemOf(entry: Element, { from, to }: Languages, problems: Problems): Problem | undefined {
  const missing = [from, to].some((language) => termsIn(entry, language).length === 0);
  return missing ? { key: 'terms.left.language' } : Object.values(problems)[0];
}

function nameOf(entry: Element): string {
  return within(entry, ['term'])[0]?.text ?? entry.attributes.id ?? '';
}

interface ReadTerm {
  form: string;
  language: string;
  status: string;
  notes: readonly string[];
}

function formFrom(entry: Element, { from, to }: Languages): Record<string, unknown> {
  const sources = termsIn(entry, from);
  const targets = termsIn(entry, to);
  const isOut = ({ status }: ReadTerm) => /^(?:deprecated|superseded|obsolete|notRecommended)/.test(status);
  const notes = within(entry, ['note'], ['langSec', 'langSet']).map(({ text }) => text);
  const said = new Map(
    [...notes, ...[...sources, ...targets].flatMap((term) => term.notes)].flatMap((note) => {
      const found = OURS.exec(note.trim());
      return found ? [[found[1], found[2] ?? ''] as const] : [];
    }),
  );
  return {
    kind: said.get('kind') ?? 'term',
    source_language: sources[0]?.language ?? from,
    target_language: targets[0]?.language ?? to,
    sources: formsOf(sources),
    preferred: formsOf(targets.filter((term) => !isOut(term))),
    forbidden: formsOf(targets.filter(isOut)),
    reading: said.get('reading') ?? '',
    note: [...notes.filter((note) => !OURS.test(note.trim())), ...definitionsOf(entry)]
      .map((note) => note.replace(/\r\n?/g, '\n').trim())
      .filter((note) => note !== '')
      .join('\n'),
    domain: valuesOf(entry, 'subjectField')[0]?.replace(/\s+/gu, ' ') ?? '',
    letter_case: said.get('case') === 'exact' ? 'exact' : 'any',
  };
}

/** Preferred ones first, else in the order of the file. */
function formsOf(terms: readonly ReadTerm[]): string {
  const isFirst = ({ status }: ReadTerm) => status.startsWith('preferred');
  return [...terms.filter(isFirst), ...terms.filter((term) => !isFirst(term))]
    .map(({ form }) => form.replace(/\s+/gu, ' ').trim())
    .join('\n');
}

function termsIn(entry: Element, language: string): ReadTerm[] {
  return within(entry, ['langSec', 'langSet'])
    .filter((part) => primaryLanguage(languageOf(part)) === primaryLanguage(language))
    .flatMap((part) =>
      within(part, ['termSec', 'tig', 'ntig']).map((term) => ({
        form: within(term, ['term'])[0]?.text ?? '',
        language: languageOf(part),
        status: valuesOf(term, 'administrativeStatus')[0] ?? '',
        notes: within(term, ['note']).map(({ text }) => text),
      })),
    );
}

function languageOf({ attributes }: Element): string {
  return attributes['xml:lang'] ?? attributes.lang ?? 'und';
}

function definitionsOf(entry: Element): string[] {
  return valuesOf(entry, 'definition');
}

/** A data category stands as the `type` of an element (DCA), or is the element itself (DCT). */
function valuesOf(part: Element, category: string): string[] {
  return everything(part)
    .filter(({ name, attributes }) => attributes.type === category || name === category)
    .map(({ text }) => text.trim());
}

/** All elements of these names, not inside each other nor inside those of `outside`. */
function within(part: Element, names: readonly string[], outside: readonly string[] = []): Element[] {
  return part.children.flatMap((child) => {
    if (names.includes(child.name)) return [child];
    return outside.includes(child.name) ? [] : within(child, names, outside);
  });
}

function everything(part: Element): Element[] {
  return part.children.flatMap((child) => [child, ...everything(child)]);
}
