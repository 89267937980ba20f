// A text to look at, without anything to press, and without loading anything from other hosts.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type DOMOutputSpec, DOMSerializer, type Node } from 'prosemirror-model';
import { type DocumentJson, documentNode, schema } from '../../../text/document.ts';
import { ownPicture } from './views/figure-view.ts';

interface DocumentViewProps {
  document: DocumentJson;
  /** Where members of the blog see its pictures. */
  pictures: string;
  language: string;
  class: string;
  /** Blocks to mark with a line and a word, by their place. */
  marked?: { places: ReadonlySet<number>; word: string };
}

export function DocumentView({ document, pictures, language, marked, ...look }: DocumentViewProps) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    place.current?.replaceChildren(drawn(document, pictures, marked));
  }, [document, pictures, marked]);
  return <div ref={place} class={look.class} lang={language} />;
}

function drawn(
  document: DocumentJson,
  pictures: string,
  marked: DocumentViewProps['marked'],
): DocumentFragment {
  const serializer = serializerFor(pictures);
  const made = window.document.createDocumentFragment();
  documentNode(document).forEach((node, _offset, at) => {
    const box = window.document.createElement('div');
    box.append(serializer.serializeNode(node));
    if (marked?.places.has(at)) {
      box.className = 'is-only';
      const mark = window.document.createElement('span');
      mark.className = 'vh';
      mark.textContent = marked.word;
      box.prepend(mark);
    }
    made.append(box);
  });
  return made;
}

/** Blocks that the schema draws as empty boxes say in words what they are. */
function serializerFor(pictures: string): DOMSerializer {
  return new DOMSerializer(
    {
      ...DOMSerializer.nodesFromSchema(schema),
      figure: (node) => ['figure', pictureOf(node, pictures), ['div', 0]],
      link_card: ({ attrs }) => ['p', { class: 'w-view__card' }, String(attrs.title || attrs.href)],
      book_card: ({ attrs }) => ['p', { class: 'w-view__card' }, String(attrs.title || attrs.isbn || '')],
      quote: ({ attrs }) => spoken('blockquote', 'div', attrs.speaker),
      pull_quote: ({ attrs }) => spoken('aside', 'p', attrs.speaker),
    },
    DOMSerializer.marksFromSchema(schema),
  );
}

function pictureOf({ attrs }: Node, pictures: string): DOMOutputSpec {
  const id = ownPicture(String(attrs.src));
  const alt = String(attrs.alt);
  return id === null ? ['p', alt || String(attrs.src)] : ['img', { src: `${pictures}/${id}`, alt }];
}

function spoken(tag: string, inside: string, speaker: unknown): DOMOutputSpec {
  return speaker ? [tag, [inside, 0], ['footer', `— ${String(speaker)}`]] : [tag, [inside, 0]];
}
