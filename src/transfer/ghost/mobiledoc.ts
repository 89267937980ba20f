// What Ghost's editor before (Mobiledoc, versions 1 to 4) keeps of a post, as HTML.
import type { Losses } from '../words/losses.ts';
import { htmlText } from '../words/plain-line.ts';
import { htmlOfCard } from './cards.ts';
import { isFields, parsed } from './lexical.ts';

const [MARKUP, IMAGE, LIST, CARD] = [1, 2, 3, 10];

interface Lists {
  markups: readonly unknown[];
  atoms: readonly unknown[];
  cards: readonly unknown[];
  losses: Losses;
}

/** Null when it is none. */
export function htmlOfMobiledoc(json: string, losses: Losses): string | null {
  const document = parsed(json);
  if (document === null || !Array.isArray(document.sections)) return null;
  const lists = {
    ...{ markups: listIn(document.markups), atoms: listIn(document.atoms) },
    ...{ cards: listIn(document.cards), losses },
  };
  return document.sections.map((section: unknown) => sectionOf(listIn(section), lists)).join('\n');
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

const SECTIONS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'aside']);

function sectionOf([kind, what, ...rest]: readonly unknown[], lists: Lists): string {
  if (kind === MARKUP) {
    const tag = typeof what === 'string' && SECTIONS.has(what) ? what : 'p';
    return `<${tag}>${lineOf(listIn(rest[0]), lists)}</${tag}>`;
  }
  if (kind === LIST) {
    const tag = what === 'ol' ? 'ol' : 'ul';
    const items = listIn(rest[0]).map((item) => `<li>${lineOf(listIn(item), lists)}</li>`);
    return `<${tag}>${items.join('')}</${tag}>`;
  }
  if (kind === IMAGE && typeof what === 'string')
    return `<figure><img src="${htmlText(what)}" alt=""></figure>`;
  if (kind !== CARD) return '';
  const [name, fields] = listIn(lists.cards[Number(what)]);
  return typeof name === 'string' ? htmlOfCard(name, isFields(fields) ? fields : {}, lists.losses) : '';
}

/** Each marker opens some marks, says something, and closes so many of those that are open. */
function lineOf(markers: readonly unknown[], lists: Lists): string {
  const open: string[] = [];
  let html = '';
  for (const marker of markers) {
    const [kind, opened, closed, value] = listIn(marker);
    for (const at of listIn(opened)) {
      const [begin, end] = markupOf(listIn(lists.markups[Number(at)]));
      html += begin;
      open.push(end);
    }
    html +=
      kind === 1
        ? atomOf(listIn(lists.atoms[Number(value)]))
        : htmlText(typeof value === 'string' ? value : '');
    for (let left = Number(closed) || 0; left > 0 && open.length > 0; left -= 1) html += open.pop();
  }
  return html + open.toReversed().join('');
}

const MARKS = new Set(['strong', 'b', 'em', 'i', 's', 'u', 'code', 'sub', 'sup', 'del']);

function markupOf([tag, attributes]: readonly unknown[]): [begin: string, end: string] {
  if (tag === 'a') {
    const list = listIn(attributes);
    const href = list[list.indexOf('href') + 1];
    return typeof href === 'string' ? [`<a href="${htmlText(href)}">`, '</a>'] : ['', ''];
  }
  return typeof tag === 'string' && MARKS.has(tag) ? [`<${tag}>`, `</${tag}>`] : ['', ''];
}

function atomOf([name, text]: readonly unknown[]): string {
  return name === 'soft-return' ? '<br>' : htmlText(typeof text === 'string' ? text : '');
}
