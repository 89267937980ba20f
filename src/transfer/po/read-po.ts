// Reads a PO file of gettext: what it says of each sentence, or why it cannot be read.
import { canonicalLanguage } from '../../text/language.ts';
import type { Arriving, ArrivingState } from '../arrivals/arriving.ts';
import { readMarkup } from '../marks/markup.ts';
import { Refused, type Unreadable } from '../xml/read-xml.ts';
import { type PoEntry, poEntries } from './po-entries.ts';
import { SKIPPED, VERSION } from './write-po.ts';

export type PoRead =
  /** `language` is that of the translation, null where the file does not say it. */
  { ok: true; po: { language: string | null; sentences: Arriving[] } } | { ok: false; problem: Unreadable };

/** Bytes. */
const LARGEST = 8 * 1024 * 1024;

export function readPo(bytes: Uint8Array): PoRead {
  const refused = (key: string, params = {}): PoRead => ({ ok: false, problem: { key, params, line: 1 } });
  if (bytes.length > LARGEST) return refused('exchange.xml.large', { most: LARGEST / 1024 / 1024 });
  const text = decoded(bytes);
  if (text === null) return refused('exchange.xml.letters');
  try {
    const entries = poEntries(text);
    const header = entries.find(({ id, context }) => id === '' && context === null);
    const [, language = ''] = /^Language:(.*)$/im.exec(header?.text ?? '') ?? [];
    const sentences = entries.filter(({ id }) => id !== '').map(sentenceFrom);
    if (sentences.length === 0) return refused('exchange.po.empty');
    return { ok: true, po: { language: canonicalLanguage(language), sentences } };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** In the letters that its head names, else UTF-8. */
function decoded(bytes: Uint8Array): string | null {
  const begin = Buffer.from(bytes.subarray(0, 16 * 1024)).toString('latin1');
  const [, named = 'utf-8'] = /charset=([\w.:-]+)/i.exec(begin) ?? [];
  try {
    // A template says CHARSET where nobody has filled it in.
    return new TextDecoder(named === 'CHARSET' ? 'utf-8' : named, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function sentenceFrom(entry: PoEntry): Arriving {
  const text = storable(entry.text);
  return {
    id: entry.context ?? '',
    line: entry.line,
    base: versionOf(entry),
    source: readMarkup(storable(entry.id)),
    target: text === '' ? null : readMarkup(text),
    state: stateOf(entry),
    reviewed: false,
    memo: memoOf(entry),
  };
}

/** What stands in it is kept to its last blank: an untouched file changes nothing. */
function memoOf({ comments }: PoEntry): string | null {
  const memo = storable(comments.join('\n'));
  return memo.trim() === '' ? null : memo;
}

function versionOf({ extracted }: PoEntry): number | null {
  const found = extracted.find((line) => line.startsWith(VERSION));
  const version = Number(found?.slice(VERSION.length));
  return Number.isSafeInteger(version) ? version : null;
}

function stateOf({ extracted, flags, text }: PoEntry): ArrivingState {
  if (extracted.includes(SKIPPED)) return 'skipped';
  if (text === '') return null;
  return flags.includes('fuzzy') ? 'draft' : 'confirmed';
}

/** As the database can hold it. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '');
}
