// A sentence taken apart into text and numbered placeholders, and put together again only when every one came back.
import type { Inline, InlineNode, MarkJson } from '../../text/document.ts';
import { normalizeInline, sameMark, trimInline } from '../../text/inline.ts';
import type { Piece } from './contract.ts';

export interface Taken {
  pieces: Piece[];
  /** What each number stands for: a mark around words, or something by itself. */
  parts: ReadonlyMap<number, Part>;
}

type Part = { around: MarkJson } | { itself: InlineNode };

/** A reading or a language note belongs to the source's own words. */
const SOURCE_ONLY: ReadonlySet<string> = new Set(['ruby', 'lang', 'sentence']);

/**
 * Placeholders are well nested whatever the marks do: of two that cross, one is opened twice. Code is not translated,
 * so it travels as one placeholder.
 */
export function takeApart(source: Inline): Taken {
  const pieces: Piece[] = [];
  const parts = new Map<number, Part>();
  const open: { number: number; mark: MarkJson }[] = [];
  const next = (part: Part) => {
    parts.set(parts.size + 1, part);
    return parts.size;
  };
  const closeTo = (depth: number) => {
    for (const { number } of open.splice(depth).reverse()) pieces.push({ kind: 'close', number });
  };
  for (const node of trimInline(source)) {
    const marks = marksOf(node);
    const isItself = node.type === 'hard_break' || isCode(node);
    const wanted = marks.filter(({ type }) => type !== 'code');
    const kept = open.findIndex(({ mark }) => !wanted.some((other) => sameMark(mark, other)));
    if (kept >= 0) closeTo(kept);
    for (const mark of wanted) {
      if (open.some((one) => sameMark(one.mark, mark))) continue;
      const number = next({ around: mark });
      open.push({ number, mark });
      pieces.push({ kind: 'open', number });
    }
    if (isItself) pieces.push({ kind: 'single', number: next({ itself: itselfOf(node) }) });
    else if (node.type === 'text') pieces.push({ kind: 'text', text: node.text });
  }
  closeTo(0);
  return { pieces, parts };
}

/** What is around it is opened and closed beside it. */
function itselfOf(node: InlineNode): InlineNode {
  const { marks, ...bare } = node;
  const own = marks?.filter(({ type }) => type === 'code') ?? [];
  return own.length === 0 ? bare : { ...bare, marks: own };
}

function isCode(node: InlineNode): boolean {
  return node.marks?.some(({ type }) => type === 'code') ?? false;
}

function marksOf(node: InlineNode): MarkJson[] {
  return node.marks?.filter(({ type }) => !SOURCE_ONLY.has(type)) ?? [];
}

export type Together = { ok: true; inline: Inline } | { ok: false; reason: 'marks' | 'empty' };

/** Every placeholder exactly once, well nested and around something; anything else is refused. */
export function putTogether(pieces: readonly Piece[], parts: Taken['parts']): Together {
  const inline: Inline = [];
  const used = new Set<number>();
  const open: { number: number; mark: MarkJson; at: number }[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'text') {
      if (piece.text !== '') inline.push(marked({ type: 'text', text: piece.text }, open));
      continue;
    }
    const part = parts.get(piece.number);
    if (part === undefined) return { ok: false, reason: 'marks' };
    if (piece.kind === 'close') {
      const last = open.pop();
      if (last?.number !== piece.number || last.at === inline.length) return { ok: false, reason: 'marks' };
      continue;
    }
    const fits = piece.kind === 'open' ? 'around' in part : 'itself' in part;
    if (!fits || used.has(piece.number)) return { ok: false, reason: 'marks' };
    used.add(piece.number);
    if ('around' in part) open.push({ number: piece.number, mark: part.around, at: inline.length });
    else inline.push(marked(part.itself, open));
  }
  if (open.length > 0 || used.size !== parts.size) return { ok: false, reason: 'marks' };
  const whole = trimInline(normalizeInline(inline));
  return whole.length === 0 ? { ok: false, reason: 'empty' } : { ok: true, inline: whole };
}

function marked(node: InlineNode, open: readonly { mark: MarkJson }[]): InlineNode {
  const marks = [...(node.marks ?? []), ...open.map(({ mark }) => mark)].filter(
    (mark, at, all) => all.findIndex((other) => sameMark(mark, other)) === at,
  );
  const { marks: _, ...bare } = node;
  return marks.length === 0 ? bare : { ...bare, marks };
}
