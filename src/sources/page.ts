// A page's HTML as a DOM that the rest of extraction can walk safely, however broken the page is.
import { parseHTML } from 'linkedom';
import { childrenOf, isElement, isText, tidy, unwrap } from './dom.ts';
import { mendedTags } from './mended-tags.ts';

/** Deeper than any page means to be; below it wrappers are taken away, because walkers recurse. */
const MAX_DEPTH = 120;

/**
 * Parses a page. Always gives a document with html, head and body, attribute names in lower case, no templates, and
 * a bounded depth. The same HTML always gives the same tree.
 */
export function parsePage(html: string): Document {
  const document = parseHTML(whole(flattened(mendedTags(html)))).document;
  gatherBody(document);
  straighten(document);
  return document;
}

/**
 * The same page with fewer attributes: same elements in the same order, half the work. Attributes that scripts use
 * are dropped wherever something looks like one, so text that talks about HTML may change.
 */
export function parseLightly(html: string): Document {
  return parsePage(html.replace(FOR_SCRIPTS, ''));
}

const FOR_SCRIPTS =
  /\s(?:data-[\w-]+|srcset|sizes|on[a-z]+|aria-(?!hidden|modal)[a-z]+)\s*=\s*(?:"[^"]*"|'[^']*')/gi;

const UNREAD = /<!--|<(script|style|svg)(?=[\s/>])/gi;
const ENDS = {
  script: /<\/script[^>]*>/gi,
  style: /<\/style[^>]*>/gi,
  svg: /<\/svg[^>]*>/gi,
  comment: /-->/g,
};

/**
 * HTML without scripts, styles, drawings and comments: most of many pages, and none of any article. One pass, also
 * over a page that opens many and closes none; what is never closed stays as it is.
 */
export function withoutUnread(html: string): string {
  let kept = '';
  let from = 0;
  const endless = new Set<RegExp>();
  for (const opening of html.matchAll(UNREAD)) {
    if (opening.index < from) continue;
    const end = ENDS[(opening[1]?.toLowerCase() ?? 'comment') as keyof typeof ENDS];
    if (endless.has(end)) continue;
    end.lastIndex = opening.index + opening[0].length;
    if (end.exec(html) === null) {
      endless.add(end);
      continue;
    }
    kept += html.slice(from, opening.index);
    from = end.lastIndex;
  }
  return kept + html.slice(from);
}

/** Real pages stay below a hundred open elements; old ones that never close their fonts reach a few hundred. */
const MAX_OPEN = 600;
const TAGS = /<(\/?)([a-z][a-z0-9-]*)[^<>]*>/gi;
/** Closed by what follows them, or empty: they do not nest by being opened. */
const NOT_NESTING =
  /^(?:p|li|dt|dd|tr|td|th|tbody|thead|tfoot|option|area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;

/** Taking wrappers out of a tree that is a hundred thousand deep takes minutes; out of the text, no time. */
function flattened(html: string): string {
  let open = 0;
  return html.replace(TAGS, (tag, closing: string, name: string) => {
    if (NOT_NESTING.test(name) || tag.endsWith('/>')) return tag;
    if (!closing) open += 1;
    const tooDeep = open > MAX_OPEN;
    if (closing && open > 0) open -= 1;
    return tooDeep ? '' : tag;
  });
}

function whole(html: string): string {
  const text = html.replaceAll('\0', '').replace(/^\ufeff/, '');
  if (/<html[\s>]/i.test(text)) return text;
  return `<!doctype html><html><head></head><body>${text}</body></html>`;
}

/** linkedom wants head and then body as the first children of html; pages put all sorts of things there. */
function gatherBody(document: Document): void {
  const root = document.documentElement;
  for (const node of childrenOf(document)) {
    if (node !== root && (isElement(node) || (isText(node) && tidy(node.data)))) root.append(node);
  }
  const children = childrenOf(root);
  const head = children.find((node) => isElement(node) && node.tagName === 'HEAD');
  if (head && root.firstChild !== head) root.prepend(head);
  const first = children.find((node) => isElement(node) && node.tagName === 'BODY');
  if (first) document.head.after(first);
  const body = document.body;
  for (const node of children) {
    if (node === head || node === first) continue;
    body.append(node);
    if (isElement(node) && node.tagName === 'BODY') unwrap(node);
  }
  body.prepend(...misplaced(document.head));
}

const IN_HEAD = /^(?:TITLE|META|LINK|BASE|SCRIPT|STYLE|NOSCRIPT|TEMPLATE|BGSOUND)$/;

/** A head that was never closed holds the page: everything from the first element that belongs into a body. */
function misplaced(head: Element): Node[] {
  const children = childrenOf(head);
  const from = children.findIndex((node) => isElement(node) && !IN_HEAD.test(node.tagName));
  return from < 0 ? [] : children.slice(from);
}

function straighten(document: Document): void {
  const stack: { node: Element; depth: number }[] = [{ node: document.documentElement, depth: 0 }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, depth } = next;
    lowerAttributeNames(node);
    const children: Element[] = [];
    for (let child = node.firstElementChild; child; child = child.nextElementSibling) children.push(child);
    const gone = dissolve(node, depth);
    for (const child of children) stack.push({ node: child, depth: gone ? depth : depth + 1 });
  }
}

/** Takes away wrappers that would be too deep and shows a template that stands for a shadow root. */
function dissolve(node: Element, depth: number): boolean {
  if (node.tagName === 'TEMPLATE') {
    if (!node.hasAttribute('shadowrootmode') && !node.hasAttribute('shadowroot')) {
      node.remove();
      return false;
    }
    unwrap(node);
    return true;
  }
  if (depth <= MAX_DEPTH || node.tagName === 'IMG') return false;
  unwrap(node);
  return true;
}

function lowerAttributeNames(node: Element): void {
  for (const name of node.getAttributeNames()) {
    const lower = name.toLowerCase();
    if (lower === name) continue;
    const value = node.getAttribute(name) ?? '';
    node.removeAttribute(name);
    if (!node.hasAttribute(lower)) node.setAttribute(lower, value);
  }
}
