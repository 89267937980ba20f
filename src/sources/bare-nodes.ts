// Keeps linkedom from giving every node of a page a table for event listeners that nobody will add.
import { parseHTML } from 'linkedom';

/**
 * linkedom 0.18 makes a Map for each node, attributes included, and holds it in a WeakMap; making these and collecting
 * them again is a quarter of the time extraction takes. Its Node class calls its parent's constructor for that, and
 * the parent of a class can be exchanged. Where linkedom is built otherwise nothing happens.
 */
export function spareEventTables(): void {
  const element = parseHTML('<p></p>').document.createElement('p');
  let made: unknown = element.constructor;
  while (typeof made === 'function') {
    const parent: unknown = Object.getPrototypeOf(made);
    if (typeof parent === 'function' && parent.name === 'DOMEventTarget') {
      Object.setPrototypeOf(made, class {});
      return;
    }
    made = parent;
  }
}
