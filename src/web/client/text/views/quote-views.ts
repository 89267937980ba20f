// Quotations and pull quotes with the name of who speaks.
import { isLinkAddress } from '../../../../text/address.ts';
import type { Words } from '../../words.ts';
import { BlockView, type MakeView } from './block-view.ts';
import { aside, field } from './fields.ts';

const LONGEST_NAME = 300;

export function quoteView(words: Words): MakeView {
  return (node, view, position) => {
    const place = { view, position };
    const speaker = field(
      { label: words('write.quote.speaker'), attribute: 'speaker', max: LONGEST_NAME, empty: null },
      node,
      place,
    );
    const cite = field(
      {
        label: words('write.quote.cite'),
        attribute: 'cite',
        max: 2000,
        empty: null,
        mode: 'url',
        placeholder: 'https://',
        accepts: isLinkAddress,
        keep: (value) => value.trim(),
      },
      node,
      place,
    );
    const dom = document.createElement('blockquote');
    dom.className = 'w-quote';
    const contentDOM = document.createElement('div');
    dom.append(contentDOM, aside('w-fields', speaker.element, cite.element));
    return new BlockView(node, { dom, contentDOM, fields: [speaker, cite] });
  };
}

export function pullQuoteView(words: Words): MakeView {
  return (node, view, position) => {
    const speaker = field(
      { label: words('write.quote.speaker'), attribute: 'speaker', max: LONGEST_NAME, empty: null },
      node,
      { view, position },
    );
    const dom = document.createElement('aside');
    dom.className = 'w-pull';
    const contentDOM = document.createElement('p');
    dom.append(contentDOM, aside('w-fields', speaker.element));
    return new BlockView(node, { dom, contentDOM, fields: [speaker] });
  };
}
