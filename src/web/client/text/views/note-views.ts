// Notes beside the text: numbered ones, and those of the translator; and the fold, which is a line across it.
import type { Node } from 'prosemirror-model';
import type { Words } from '../../words.ts';
import { toReference } from '../note-numbers.ts';
import { BlockView, type MakeView } from './block-view.ts';
import { aside } from './fields.ts';

/** Its number is given by the text; the button leads to the place that refers to it. */
export function footnoteView(words: Words): MakeView {
  return (node, view) => {
    const name = document.createElement('span');
    const back = document.createElement('button');
    back.type = 'button';
    back.className = 'btn btn--text btn--small';
    back.textContent = words('write.footnote.back');
    let number = Number(node.attrs.number);
    back.addEventListener('click', () => {
      if (toReference(number)(view.state, view.dispatch)) view.focus();
    });
    const dom = document.createElement('div');
    dom.className = 'w-note w-note--foot';
    dom.setAttribute('role', 'group');
    const contentDOM = document.createElement('div');
    dom.append(aside('w-note__is', name, back), contentDOM);
    const draw = (drawn: Node) => {
      number = Number(drawn.attrs.number);
      name.textContent = words('write.footnote.number', { number });
      dom.setAttribute('aria-label', name.textContent);
      const isThere = toReference(number)(view.state);
      back.hidden = !isThere;
    };
    return new BlockView(node, { dom, contentDOM, fields: [], draw });
  };
}

export function translatorNoteView(words: Words): MakeView {
  return (node) => {
    const dom = document.createElement('aside');
    dom.className = 'w-note';
    const contentDOM = document.createElement('div');
    dom.append(aside('w-note__is', words('write.note')), contentDOM);
    return new BlockView(node, { dom, contentDOM, fields: [] });
  };
}

export function foldView(words: Words): MakeView {
  return (node) => {
    const dom = aside('w-fold', words('write.fold.here'));
    dom.setAttribute('role', 'separator');
    dom.setAttribute('aria-label', words('write.fold.here'));
    return new BlockView(node, { dom, fields: [] });
  };
}
