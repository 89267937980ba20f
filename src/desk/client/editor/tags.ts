// The marks of a source sentence as numbered tags, and where the translation carries them.
import type { Inline, MarkJson, TextJson } from '../../../text/document.ts';
import { inlineTags, sameMark, type Tag } from '../../../text/inline.ts';

/** A reading or a language note belongs to the source's own words: they are shown and not numbered. */
const UNNUMBERED: ReadonlySet<string> = new Set(['ruby', 'lang']);

/** Tags of the source that a translation takes over, numbered from 1. */
export function sourceTags(source: Inline): Tag[] {
  return inlineTags(source)
    .filter((tag) => !UNNUMBERED.has(tag.mark.type))
    .map((tag, index) => ({ ...tag, number: index + 1 }));
}

/** A run of a mark in the translation; `number` is null for marks that are the translator's own. */
export type TargetTag = Omit<Tag, 'number'> & { number: number | null };

/** The first run of a mark carries the first tag of the source that is like it, the second the second. */
export function targetTags(target: Inline, tags: readonly Tag[]): TargetTag[] {
  const free = [...tags];
  return inlineTags(target).map((run) => {
    const at = free.findIndex((tag) => sameMark(tag.mark, run.mark));
    const [tag] = at < 0 ? [] : free.splice(at, 1);
    return { ...run, number: tag?.number ?? null };
  });
}

/** Numbers of the source's tags that the translation does not carry yet. */
export function missingNumbers(target: Inline, tags: readonly Tag[]): Set<number> {
  const carried = new Set(targetTags(target, tags).map((tag) => tag.number));
  return new Set(tags.map((tag) => tag.number).filter((number) => !carried.has(number)));
}

export type Piece =
  | { kind: 'open' | 'close'; number: number; mark: MarkJson }
  | { kind: 'text'; text: string; marks: MarkJson[] }
  | { kind: 'break' }
  /** After an emphasis of the translator's own. */
  | { kind: 'ours' };

/** Inline content as a row of pieces to draw, with tags where they open and close. */
export function piecesOf(inline: Inline, tags: readonly TargetTag[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const node of inline) {
    if (node.type === 'hard_break') {
      pieces.push(...boundaries(at, tags), { kind: 'break' });
      at += 1;
      continue;
    }
    for (const part of cutAtTags(node, at, tags)) {
      pieces.push(...boundaries(at, tags), { kind: 'text', text: part, marks: node.marks ?? [] });
      at += part.length;
    }
  }
  return [...pieces, ...boundaries(at, tags)];
}

/** What ends at a place stands before what begins there; of several, the inner one ends first. */
function boundaries(at: number, tags: readonly TargetTag[]): Piece[] {
  const ends = tags.filter((tag) => tag.to === at).toReversed();
  const starts = tags.filter((tag) => tag.from === at);
  return [...ends.flatMap((tag) => flag('close', tag)), ...starts.flatMap((tag) => flag('open', tag))];
}

function flag(kind: 'open' | 'close', { number, mark }: TargetTag): Piece[] {
  if (number !== null) return [{ kind, number, mark }];
  return kind === 'close' && isOurs(mark) ? [{ kind: 'ours' }] : [];
}

export function isOurs(mark: MarkJson): boolean {
  return (mark.type === 'emphasis' || mark.type === 'strong') && mark.attrs.whose === 'ours';
}

function cutAtTags(node: TextJson, at: number, tags: readonly TargetTag[]): string[] {
  const cuts = tags
    .flatMap((tag) => [tag.from - at, tag.to - at])
    .filter((cut) => cut > 0 && cut < node.text.length);
  const places = [...new Set([0, ...cuts, node.text.length])].sort((a, b) => a - b);
  return places.slice(1).map((to, index) => node.text.slice(places[index], to));
}
