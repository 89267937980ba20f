// What a text was dressed with and the document does not know: some of it says something and is kept, the rest is told.
import { resolveAddress } from '../../../text/address.ts';
import { attributeOf, styleOf, tagOf } from '../../../text/html/elements.ts';
import { beginningIn, type Change, isIn } from './change.ts';

/** Dressed by what they are, without a word more. */
const DRESSED = new Set('s strike del u big small marquee blink a'.split(' '));

export function dressings(change: Change): void {
  for (const element of change.elements) {
    if (element.attributes.length === 0 && !DRESSED.has(tagOf(element))) continue;
    if (!isIn(change.body, element)) continue;
    const tag = tagOf(element);
    const style = styleOf(element);
    const line = style['text-decoration'] ?? style['text-decoration-line'] ?? '';
    if (tag === 's' || tag === 'strike' || tag === 'del' || line.includes('line-through'))
      tell(change, 'struck', element);
    if (tag === 'u' || (line.includes('underline') && tag !== 'a')) emphasise(element);
    if (attributeOf(element, 'color') !== '' || style.color !== undefined) tell(change, 'colour', element);
    if (
      tag === 'big' ||
      tag === 'small' ||
      attributeOf(element, 'size') !== '' ||
      style['font-size'] !== undefined
    )
      tell(change, 'size', element);
    if (tag === 'marquee' || tag === 'blink') tell(change, 'moving', element);
    if (tag === 'a') link(element, change);
  }
}

function tell({ losses }: Change, what: 'struck' | 'colour' | 'size' | 'moving', element: Element): void {
  if (losses.isFull(what)) return;
  const said = beginningIn(element);
  if (said !== '') losses.add(what, said);
}

/** Whoever underlined by hand meant emphasis: there was no other way to say it in Japanese letters. */
function emphasise(element: Element): void {
  const style = attributeOf(element, 'style');
  if (!/font-style/iu.test(style)) element.setAttribute('style', `${style};font-style:italic`);
}

function link(element: Element, { base, losses }: Change): void {
  const href = attributeOf(element, 'href');
  if (href === '') {
    const name = attributeOf(element, 'name') || attributeOf(element, 'id');
    if (name !== '') losses.add('anchor', name);
  } else if (href.startsWith('#')) {
    losses.add('anchor', href);
    element.removeAttribute('href');
  } else {
    const address = href.startsWith('//') ? `https:${href}` : href;
    const target = resolveAddress(address, base);
    if (target === null) losses.add('link', href);
    else element.setAttribute('href', target);
  }
}
