// The tree that HTML of a moved text gives, changed until the reader of HTML understands all that stands in it.
import { parseHTML } from 'linkedom';
import { isElement, isTextNode } from '../../../text/html/elements.ts';
import { nodesIn, type TreeOptions } from './change.ts';
import { dressings } from './dressings.ts';
import { images } from './images.ts';
import { tables } from './layout-tables.ts';
import { mended } from './mended.ts';
import { players } from './players.ts';
import { shownWords } from './shown-words.ts';
import { silent } from './silent.ts';
import { spaces } from './spaces.ts';

export interface LegacyTree {
  body: Element;
  /** The pieces of text that a browser would show, in their order. */
  words: string[];
}

export function legacyTree(html: string, options: TreeOptions): LegacyTree {
  const markup = mended(html, options.breaks, options.losses);
  const { document } = parseHTML(`<!doctype html><html><head></head><body>${markup}</body></html>`);
  const body = document.querySelector('body');
  if (body === null) throw new Error('a page without a body');
  joinTexts(body);
  const nodes = nodesIn(body);
  const change = {
    ...options,
    ...{ document, body, elements: nodes.filter(isElement), texts: nodes.filter(isTextNode) },
  };
  players(change);
  silent(change);
  const words = shownWords(body);
  images(change);
  tables(change);
  dressings(change);
  spaces(change);
  return { body, words };
}

/** The parser parts a text at each sign that was written with a name. */
function joinTexts(body: Element): void {
  let last: Text | null = null;
  for (const node of nodesIn(body)) {
    if (!isTextNode(node)) last = null;
    else if (last !== null && last === node.previousSibling) {
      last.data += node.data;
      node.remove();
    } else last = node;
  }
}
