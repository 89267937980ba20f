// How far a mark reaches in a text.
import type { Mark, Node } from 'prosemirror-model';
import { schema } from '../../../text/schema.ts';

export function markIn(doc: Node, from: number, to: number, kind: 'ruby' | 'link'): Mark | null {
  let found: Mark | null = null;
  doc.nodesBetween(from, to, (node) => {
    found ??= schema.marks[kind].isInSet(node.marks) ?? null;
  });
  return found;
}

/** From where to where a mark reaches around a position. */
export function runAround(doc: Node, at: number, mark: Mark): [number, number] {
  const $at = doc.resolve(at);
  const [first, last] = [$at.start(), $at.end()];
  const has = (position: number) => {
    const node = doc.nodeAt(position);
    return node?.isInline === true && mark.isInSet(node.marks);
  };
  let [from, to] = [at, at];
  while (from > first && has(from - 1)) from -= 1;
  while (to < last && has(to)) to += 1;
  return [from, to];
}
