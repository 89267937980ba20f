// Takes out what a browser runs or hides and does not show: scripts, styles, forms; and tells it.
import { attributeOf, isUnseen, styleOf, tagOf, tidyText } from '../../../text/html/elements.ts';
import { beginningIn, type Change, isIn, unwrap } from './change.ts';

const FIELDS = new Set('input select option optgroup datalist progress meter'.split(' '));

export function silent(change: Change): void {
  const { body, elements, losses } = change;
  const opens = elements.some(opensSomething);
  for (const element of elements) {
    if (!isIn(body, element)) continue;
    const tag = tagOf(element);
    if (tag === 'script' || tag === 'style') {
      losses.add(tag, attributeOf(element, 'src') || element.textContent || '');
      element.remove();
    } else if (FIELDS.has(tag)) field(element, change);
    else if (tag === 'button' || tag === 'form' || tag === 'label') unwrap(element);
    else if (isHidden(element)) hidden(element, change, opens);
  }
}

/** What a script of the post shows when somebody asks for it was written to be read. */
function opensSomething(element: Element): boolean {
  return (
    element.hasAttribute('onclick') ||
    element.hasAttribute('onmouseover') ||
    /^\s*javascript:/iu.test(element.getAttribute('href') ?? '')
  );
}

function field(element: Element, { losses }: Change): void {
  const said = tagOf(element) === 'input' ? attributeOf(element, 'value') : tidyText(element.textContent);
  if (attributeOf(element, 'type').toLowerCase() !== 'hidden') losses.add('form', said);
  element.remove();
}

function isHidden(element: Element): boolean {
  const style = styleOf(element);
  return element.hasAttribute('hidden') || style.display === 'none' || style.visibility === 'hidden';
}

function hidden(element: Element, { losses }: Change, opens: boolean): void {
  if (opens) {
    element.removeAttribute('style');
    element.removeAttribute('hidden');
    return;
  }
  // Told with its words, and left where it is: nobody reads what is hidden.
  const said = isUnseen(element) ? beginningIn(element) : '';
  if (said !== '') losses.add('hidden', said);
  element.remove();
}
