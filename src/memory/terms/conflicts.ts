// Where two terms disagree: the same form with different translations, or one wants what the other has ruled out.
import { setImmediate as others } from 'node:timers/promises';
import { primaryLanguage } from '../../text/language.ts';
import { spelling } from '../../text/terms/spelling.ts';
import type { Entry } from './glossary.ts';
import { rootsOfRow } from './prepare-term.ts';
import { tokensOf } from './tokens.ts';

/**
 * `targets`: both have the form, and no translation in common; `forbids`: this one has ruled out the form that the other
 * wants; `forbidden`: the other has ruled out the form that this one wants.
 */
export interface Conflict {
  kind: 'targets' | 'forbids' | 'forbidden';
  form: string;
  with: Entry;
}

/** Of one form; who has more of them knows. */
const MOST_ALIKE = 20;
const AT_ONCE = 500;

export async function conflictsOf(
  entries: readonly Entry[],
): Promise<ReadonlyMap<Entry, readonly Conflict[]>> {
  const found = new Map<Entry, Conflict[]>();
  const note = (entry: Entry, conflict: Conflict) => {
    const known = found.get(entry) ?? [];
    found.set(entry, known);
    const isKnown = known.some((other) => other.with === conflict.with && other.kind === conflict.kind);
    if (!isKnown && known.length < MOST_ALIKE) known.push(conflict);
  };
  const bySource = new Map<string, Entry[]>();
  const byTarget = new Map<string, Entry[]>();
  let count = 0;
  for (const entry of entries) {
    for (const key of await sourceKeys(entry)) meet(bySource, key, entry);
    for (const form of entry.fields.preferred) meet(byTarget, keyOf(entry, spelling(form, 'width')), entry);
    if (++count % AT_ONCE === 0) await others();
  }
  for (const alike of bySource.values()) noteTargets(alike, note);
  for (const entry of entries) {
    for (const form of entry.fields.forbidden) {
      for (const other of byTarget.get(keyOf(entry, spelling(form, 'width'))) ?? []) {
        if (other === entry) continue;
        note(entry, { kind: 'forbids', form, with: other });
        note(other, { kind: 'forbidden', form, with: entry });
      }
    }
  }
  return found;
}

function noteTargets(alike: readonly Entry[], note: (entry: Entry, conflict: Conflict) => void): void {
  for (const entry of alike) {
    for (const other of alike) {
      if (other === entry || agree(entry, other)) continue;
      note(entry, { kind: 'targets', form: entry.fields.sources[0] ?? '', with: other });
    }
  }
}

function agree(a: Entry, b: Entry): boolean {
  if (a.fields.preferred.length === 0 || b.fields.preferred.length === 0) return true;
  const wanted = new Set(a.fields.preferred.map((form) => spelling(form, 'width')));
  return b.fields.preferred.some((form) => wanted.has(spelling(form, 'width')));
}

function meet(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const known = map.get(key) ?? [];
  map.set(key, known);
  if (known.at(-1) !== entry && known.length < MOST_ALIKE) known.push(entry);
}

/** Each source form by its basic forms, so that surveys and survey are one. */
async function sourceKeys(entry: Entry): Promise<string[]> {
  const { fields, row } = entry;
  const roots = await rootsOfRow(row, fields);
  return fields.sources.map((source, nth) => {
    const words = tokensOf(source, fields.sourceLanguage).map(({ text }, at) => roots[nth]?.[at] || text);
    // Where capitals count, US is not us.
    return keyOf(entry, fields.letterCase === 'exact' ? source.normalize('NFKC') : words.join(' '));
  });
}

function keyOf({ fields }: Entry, text: string): string {
  return `${primaryLanguage(fields.sourceLanguage)} ${primaryLanguage(fields.targetLanguage)} ${text}`;
}
