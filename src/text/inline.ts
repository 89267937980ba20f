// Inline content, the text of one sentence with its marks: cutting, joining, comparing and marking it.
import type { Inline, InlineNode, MarkJson, MarkKind } from './document-json.ts';
import { writesWithoutSpaces } from './language.ts';
import { schema } from './schema.ts';

/** One mark over one run of text. `from` and `to` are positions in inlineText. */
export type Tag = { number: number; mark: MarkJson; from: number; to: number; text: string };

const RANK = new Map(Object.keys(schema.marks).map((kind, rank) => [kind, rank]));

/** Plain text. A line break counts as one `\n`, so positions in it are positions in the inline content. */
export function inlineText(inline: Inline): string {
  return inline.map((node) => (node.type === 'text' ? node.text : '\n')).join('');
}

export function inlineLength(inline: Inline): number {
  return inline.reduce((sum, node) => sum + lengthOf(node), 0);
}

/** The canonical form: no empty texts, neighbours with equal marks in one, marks in the schema's order. */
export function normalizeInline(inline: Inline): Inline {
  const result: Inline = [];
  for (const node of inline) {
    if (lengthOf(node) === 0) continue;
    const next = withMarks(node, orderedMarks(node.marks ?? []));
    const last = result.at(-1);
    if (last?.type === 'text' && next.type === 'text' && sameMarks(last, next)) {
      result[result.length - 1] = { ...last, text: last.text + next.text };
    } else result.push(next);
  }
  return result;
}

/** The part between two positions (UTF-16, as in inlineText); a position inside a character moves before it. */
export function sliceInline(inline: Inline, from: number, to = Number.POSITIVE_INFINITY): Inline {
  const text = inlineText(inline);
  const start = characterStart(text, from);
  const end = characterStart(text, to);
  const result: Inline = [];
  let at = 0;
  for (const node of inline) {
    const next = at + lengthOf(node);
    if (next > start && at < end) {
      result.push(
        node.type === 'text' ? { ...node, text: node.text.slice(Math.max(0, start - at), end - at) } : node,
      );
    }
    at = next;
  }
  return normalizeInline(result);
}

/** Puts two sentences one after the other: a space between them where the language has one. */
export function joinInline(a: Inline, b: Inline, language: string): Inline {
  const before = inlineText(a);
  const after = inlineText(b);
  const apart =
    before === '' ||
    after === '' ||
    /\s$/u.test(before) ||
    /^\s/u.test(after) ||
    writesWithoutSpaces(language);
  return normalizeInline(apart ? [...a, ...b] : [...a, { type: 'text', text: ' ' }, ...b]);
}

/** Without the white space and line breaks at its ends. */
export function trimInline(inline: Inline): Inline {
  const text = inlineText(inline);
  const start = text.length - text.trimStart().length;
  return sliceInline(inline, start, Math.max(start, text.trimEnd().length));
}

export function sameInline(a: Inline, b: Inline): boolean {
  return JSON.stringify(normalizeInline(a)) === JSON.stringify(normalizeInline(b));
}

/** Puts a mark on a range; a mark of the same kind that was there gives way. */
export function applyTag(inline: Inline, from: number, to: number, mark: MarkJson): Inline {
  return mapRange(inline, from, to, (marks) => [...marks, mark]);
}

export function removeTag(inline: Inline, from: number, to: number, kind: MarkKind): Inline {
  return mapRange(inline, from, to, (marks) => marks.filter((mark) => mark.type !== kind));
}

/** Every mark but `sentence`, numbered from 1 by where it starts, the longer first. */
export function inlineTags(inline: Inline): Tag[] {
  const text = inlineText(inline);
  return markRuns(inline)
    .sort((a, b) => a.from - b.from || b.to - a.to || rank(a.mark) - rank(b.mark))
    .map(({ mark, from, to }, at) => ({ number: at + 1, mark, from, to, text: text.slice(from, to) }));
}

/** Marks a whole published sentence with its segment's id. */
export function withSentence(inline: Inline, id: string): Inline {
  return applyTag(inline, 0, Number.POSITIVE_INFINITY, { type: 'sentence', attrs: { id } });
}

/** Cuts a published block back into its sentences; what stands outside any sentence has the id null. */
export function sentencesOf(inline: Inline): { id: string | null; content: Inline }[] {
  const result: { id: string | null; content: Inline }[] = [];
  for (const node of inline) {
    const id = node.marks?.find((mark) => mark.type === 'sentence')?.attrs.id ?? null;
    const bare = withMarks(node, node.marks?.filter((mark) => mark.type !== 'sentence') ?? []);
    const last = result.at(-1);
    if (last !== undefined && last.id === id) last.content.push(bare);
    else result.push({ id, content: [bare] });
  }
  return result.map(({ id, content }) => ({ id, content: normalizeInline(content) }));
}

export function sameMark(a: MarkJson, b: MarkJson): boolean {
  return (
    a.type === b.type && JSON.stringify('attrs' in a && a.attrs) === JSON.stringify('attrs' in b && b.attrs)
  );
}

type MarkRun = { mark: MarkJson; from: number; to: number };

function markRuns(inline: Inline): MarkRun[] {
  const runs: MarkRun[] = [];
  let open: MarkRun[] = [];
  let at = 0;
  for (const node of inline) {
    const from = at;
    at += lengthOf(node);
    open = (node.marks ?? [])
      .filter((mark) => mark.type !== 'sentence')
      .map((mark) => {
        const running = open.find((run) => sameMark(run.mark, mark));
        if (running !== undefined) return Object.assign(running, { to: at });
        const started = { mark, from, to: at };
        runs.push(started);
        return started;
      });
  }
  return runs;
}

function mapRange(
  inline: Inline,
  from: number,
  to: number,
  change: (marks: MarkJson[]) => MarkJson[],
): Inline {
  if (to <= from) return normalizeInline(inline);
  const middle = sliceInline(inline, from, to).map((node) => withMarks(node, change(node.marks ?? [])));
  return normalizeInline([...sliceInline(inline, 0, from), ...middle, ...sliceInline(inline, to)]);
}

function withMarks(node: InlineNode, marks: MarkJson[]): InlineNode {
  const { marks: _, ...rest } = node;
  return marks.length === 0 ? rest : { ...rest, marks };
}

// Of two marks that exclude each other the later one stays.
function orderedMarks(marks: MarkJson[]): MarkJson[] {
  const kept: MarkJson[] = [];
  for (const mark of marks.toReversed()) {
    if (!kept.some((later) => excludes(later, mark))) kept.push(mark);
  }
  return kept.sort((a, b) => rank(a) - rank(b));
}

function excludes(mark: MarkJson, other: MarkJson): boolean {
  const type = schema.marks[mark.type];
  const otherType = schema.marks[other.type];
  return type !== undefined && otherType !== undefined && type.excludes(otherType);
}

function rank(mark: MarkJson): number {
  return RANK.get(mark.type) ?? 0;
}

function sameMarks(a: InlineNode, b: InlineNode): boolean {
  const these = a.marks ?? [];
  const those = b.marks ?? [];
  return (
    these.length === those.length &&
    these.every((mark, at) => {
      const other = those[at];
      return other !== undefined && sameMark(mark, other);
    })
  );
}

function lengthOf(node: InlineNode): number {
  return node.type === 'text' ? node.text.length : 1;
}

function characterStart(text: string, position: number): number {
  const at = Math.min(Math.max(0, position), text.length);
  const splitsPair = /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));
  return splitsPair ? at - 1 : at;
}
