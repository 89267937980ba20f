// White space that stood for something: runs of it are one space, lines of nothing else are none, an indent begins a paragraph.
import { BLOCKS, isElement, isTextNode, tagOf } from '../../../text/html/elements.ts';
import { type Change, isIn } from './change.ts';

export function spaces({ body, texts, document }: Change): void {
  for (const text of texts) {
    if (!/[\u00a0\u3000]/u.test(text.data) || !isIn(body, text) || isInListing(text)) continue;
    const joined = text.data.replace(/[ \t\u00a0]+/gu, (run) =>
      /\u00a0[ \t]*\u00a0/u.test(run) ? ' ' : run,
    );
    // One full-width space and no more is how a paragraph begins; more of them draw something.
    const begins = /^[\r\n\t ]*\u3000(?!\u3000)/u.test(joined) && isBehindBreak(text);
    if (/^[\s\u3000]*$/u.test(joined) && joined !== '' && isBehindBreak(text) && isBeforeBreak(text)) {
      text.data = '\n';
      continue;
    }
    if (joined !== text.data) text.data = joined;
    if (begins) text.before(document.createElement('br'));
  }
}

function isInListing(text: Text): boolean {
  for (let at = text.parentElement; at !== null; at = at.parentElement) if (tagOf(at) === 'pre') return true;
  return false;
}

function isBehindBreak(text: Text): boolean {
  return endsLine(text, 'previousSibling');
}

function isBeforeBreak(text: Text): boolean {
  return endsLine(text, 'nextSibling');
}

function endsLine(text: Text, side: 'previousSibling' | 'nextSibling'): boolean {
  let node: Node | null = text[side];
  while (node !== null && isTextNode(node) && node.data.trim() === '') node = node[side];
  if (node === null) return text.parentElement !== null && BLOCKS.has(tagOf(text.parentElement));
  return isElement(node) && (tagOf(node) === 'br' || BLOCKS.has(tagOf(node)));
}
