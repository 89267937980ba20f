// What of a unit of TMX goes into the memory, or why it does not.
import type { TakenIn } from '../../memory/lists/take-units.ts';
import type { Languages } from '../../memory/store.ts';
import { inlineText } from '../../text/inline.ts';
import { type Nearness, nearnessOf } from './languages.ts';
import type { TmxUnit, TmxVariant } from './tmx-parser.ts';

/** `source`, `target`: it is not in this language. `empty`: one of the two says nothing. `long`: more than a sentence may be. */
export type LeftUnitReason = 'source' | 'target' | 'empty' | 'long';

/** One that was left out. */
export interface LeftUnit {
  line: number;
  reason: LeftUnitReason;
  /** The beginning of what it says. */
  text: string;
}

export function unitFrom(unit: TmxUnit, { from, to }: Languages): TakenIn | LeftUnit {
  const source = variantIn(unit.variants, from);
  const target = variantIn(unit.variants, to);
  const left = (reason: LeftUnitReason): LeftUnit => {
    const text = inlineText((source ?? target ?? unit.variants[0])?.content.inline() ?? []);
    return { line: unit.line, reason, text: [...text].slice(0, 60).join('') };
  };
  if (!source) return left('source');
  // One text is no pair: `en-GB` alone says nothing for `en` into `en-GB`.
  if (!target || target === source) return left('target');
  if (source.content.isTooLong || target.content.isTooLong) return left('long');
  const texts = { source: source.content.inline(), target: target.content.inline() };
  if (inlineText(texts.source).trim() === '' || inlineText(texts.target).trim() === '') return left('empty');
  const { props } = unit;
  return {
    ...texts,
    before: props.get('x-taiyaku-before') ?? props.get('x-context-pre') ?? '',
    after: props.get('x-taiyaku-after') ?? props.get('x-context-post') ?? '',
    machine: props.get('x-taiyaku-machine')?.slice(0, 200).toWellFormed() || null,
    at: momentOf(unit.made),
  };
}

export function isLeft(unit: TakenIn | LeftUnit): unit is LeftUnit {
  return 'reason' in unit;
}

/** The very language, else one of its varieties. */
function variantIn(variants: readonly TmxVariant[], wanted: string): TmxVariant | undefined {
  const found = (nearness: Nearness) =>
    variants.find(({ language }) => nearnessOf(language, wanted) === nearness);
  return found('exact') ?? found('near');
}

/** `20260514T093000Z`; anything else says nothing. */
function momentOf(written: string | null): string | null {
  const found = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(written ?? '');
  if (!found) return null;
  const [, year, month, day, hour, minute, second] = found;
  const moment = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}
