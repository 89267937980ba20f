// Notes beside the text: numbered ones, and those of the translator; and the fold, which is a line across it.
import type { Words } from '../../../web/client/words.ts';
import { BlockView, type MakeView } from './block-view.ts';
import { aside, field } from './fields.ts';

export function footnoteView(words: Words): MakeView {
  return (node, view, position) => {
    const number = field(
      {
        label: words('write.footnote.number'),
        attribute: 'number',
        max: 4,
        empty: null,
        required: true,
        mode: 'numeric',
        accepts: (value) => /^[1-9]\d{0,3}$/u.test(value),
        keep: Number,
      },
      node,
      { view, position },
    );
    const dom = document.createElement('div');
    dom.className = 'w-note w-note--foot';
    const contentDOM = document.createElement('div');
    dom.append(aside('w-note__is', number.element), contentDOM);
    return new BlockView(node, { dom, contentDOM, fields: [number] });
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
