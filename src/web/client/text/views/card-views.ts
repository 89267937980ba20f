// A block that is nothing but fields: the card of a link.
import { isLinkAddress } from '../../../../text/address.ts';
import type { Words } from '../../words.ts';
import { BlockView, type MakeView } from './block-view.ts';
import { aside, type FieldParts, field } from './fields.ts';

export function linkCardView(words: Words, onFill: (id: string) => void): MakeView {
  const button = { text: words('write.card.fill'), press: onFill };
  return cardOf(words('write.card.link'), linkFields(words), button);
}

function linkFields(words: Words): FieldParts[] {
  return [
    {
      label: words('write.card.address'),
      attribute: 'href',
      max: 2000,
      empty: null,
      mode: 'url',
      required: true,
      accepts: isLinkAddress,
      keep: (value) => value.trim(),
    },
    { label: words('write.card.title'), attribute: 'title', max: 1000, empty: '' },
    { label: words('write.card.site'), attribute: 'site', max: 300, empty: null },
    { label: words('write.card.description'), attribute: 'description', max: 1000, empty: null },
  ];
}

/** Presses are told the id of the card. */
interface CardButton {
  text: string;
  press(id: string): void;
}

function cardOf(name: string, parts: readonly FieldParts[], button?: CardButton): MakeView {
  return (node, view, position) => {
    const fields = parts.map((one) => field(one, node, { view, position }));
    const title = document.createElement('p');
    title.className = 'w-card__is';
    title.textContent = name;
    const dom = aside('w-card', title, ...fields.map(({ element }) => element));
    if (button) dom.append(buttonOf(button, () => view.state.doc.nodeAt(position() ?? 0)?.attrs.id));
    dom.setAttribute('role', 'group');
    dom.setAttribute('aria-label', name);
    return new BlockView(node, { dom, fields });
  };
}

function buttonOf({ text, press }: CardButton, idOf: () => unknown): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'btn btn--quiet btn--small';
  made.textContent = text;
  made.addEventListener('click', () => {
    const id = idOf();
    if (typeof id === 'string') press(id);
  });
  return made;
}
