// A picture in the text, with the words that go with it: what it shows, who made it, under which licence.
import type { Node } from 'prosemirror-model';
import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { schema } from '../../../../text/schema.ts';
import type { Words } from '../../words.ts';
import { BlockView, type MakeView } from './block-view.ts';
import { aside, field } from './fields.ts';

const OWN = /^media\/([0-9a-f]{64})-\d+\.jpg$/u;

/** Id of the blog's own picture that a figure shows; null for one that is elsewhere. */
export function ownPicture(src: string): string | null {
  return OWN.exec(src)?.[1] ?? null;
}

/** `pictures` is where members of the blog see its pictures. */
export function figureView(words: Words, pictures: string): MakeView {
  return (node, view, position) => {
    const place = { view, position };
    const line = { max: 1000 } as const;
    const alt = field(
      {
        ...line,
        label: words('write.figure.alt'),
        attribute: 'alt',
        empty: '',
        placeholder: words('write.figure.alt.hint'),
      },
      node,
      place,
    );
    const credit = field(
      { ...line, label: words('write.figure.credit'), attribute: 'credit', empty: null },
      node,
      place,
    );
    const licence = field(
      { ...line, label: words('write.figure.licence'), attribute: 'licence', empty: null },
      node,
      place,
    );
    const dom = document.createElement('figure');
    dom.className = 'w-figure';
    const contentDOM = document.createElement('div');
    contentDOM.className = 'w-figure__caption';
    const art = aside('w-figure__art');
    const warning = document.createElement('p');
    warning.className = 'w-figure__missing';
    warning.textContent = words('write.figure.alt.missing');
    const add = captionButton(words, view, position);
    dom.append(
      art,
      contentDOM,
      aside('w-fields', alt.element, warning, credit.element, licence.element, add),
    );
    return new BlockView(node, {
      dom,
      contentDOM,
      fields: [alt, credit, licence],
      draw: (drawn) => {
        drawArt(art, drawn, words, pictures);
        warning.hidden = drawn.attrs.alt !== '';
        add.hidden = drawn.childCount > 0;
      },
    });
  };
}

/** Nothing is loaded from other hosts, here as little as on the published page. */
function drawArt(art: HTMLElement, node: Node, words: Words, pictures: string): void {
  const src = String(node.attrs.src);
  if (art.dataset.src === src) {
    const shown = art.querySelector('img');
    if (shown) shown.alt = String(node.attrs.alt);
    return;
  }
  art.dataset.src = src;
  const id = ownPicture(src);
  if (id === null) {
    const away = document.createElement('p');
    away.className = 'w-figure__away';
    away.textContent = words('write.figure.elsewhere', { address: src });
    art.replaceChildren(away);
    return;
  }
  const image = document.createElement('img');
  image.src = `${pictures}/${id}`;
  image.alt = String(node.attrs.alt);
  image.draggable = false;
  if (node.attrs.width !== null) image.width = Number(node.attrs.width);
  if (node.attrs.height !== null) image.height = Number(node.attrs.height);
  art.replaceChildren(image);
}

function captionButton(
  words: Words,
  view: EditorView,
  position: () => number | undefined,
): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn btn--text btn--small';
  button.textContent = words('write.figure.caption');
  button.addEventListener('click', () => {
    const at = position();
    if (at === undefined) return;
    const tr = view.state.tr.insert(at + 1, schema.nodes.caption.create());
    view.dispatch(tr.setSelection(TextSelection.create(tr.doc, at + 2)));
    view.focus();
  });
  return button;
}
