// Fills the card of a link with what the page it leads to says of itself. What a person wrote is never written over.
import type { Node } from 'prosemirror-model';
import type { EditorView } from 'prosemirror-view';
import { isLinkAddress } from '../../../text/address.ts';
import { schema } from '../../../text/schema.ts';
import type { Api } from '../api.ts';
import type { Words } from '../words.ts';

/** The press's answer to an address; '' for what the page does not say. */
interface CardWords {
  title: string;
  description: string;
  site: string;
}

export interface CardWays {
  api: Api;
  /** Whole address of the door that looks at pages. */
  cards: string;
  words: Words;
  say(text: string): void;
}

const parts = ['title', 'description', 'site'] as const;

/** `id` is the card's own: by the time of the answer it may stand elsewhere, or lead elsewhere, or be gone. */
export async function fillCard(view: EditorView, id: string, ways: CardWays): Promise<void> {
  const { words, say } = ways;
  const address = String(cardIn(view.state.doc, id)?.node.attrs.href ?? '');
  if (!/^https?:/iu.test(address)) return;
  say(words('write.card.reading'));
  const reply = await ways.api.ask<CardWords>('POST', ways.cards, { address });
  if (view.isDestroyed) return;
  if (reply.kind !== 'answer') {
    const why = reply.kind === 'refused' ? reply.message : words('write.card.lost');
    say(words('write.card.failed', { why }));
    return;
  }
  const found = cardIn(view.state.doc, id);
  if (!found || found.node.attrs.href !== address) return;
  const { tr } = view.state;
  for (const part of parts) {
    if (!found.node.attrs[part] && reply.body[part] !== '')
      tr.setNodeAttribute(found.position, part, reply.body[part]);
  }
  if (tr.docChanged) view.dispatch(tr);
  say(words(tr.docChanged ? 'write.card.filled' : 'write.card.nothing'));
}

/** An address and nothing else, as it is copied from a browser. */
export function loneAddress(text: string): string | null {
  const address = text.trim();
  return /^https?:\/\/\S+$/iu.test(address) && isLinkAddress(address) ? address : null;
}

function cardIn(doc: Node, id: string): { node: Node; position: number } | null {
  let found: { node: Node; position: number } | null = null;
  doc.descendants((node, position) => {
    if (node.type === schema.nodes.link_card && node.attrs.id === id) found = { node, position };
    return found === null && !node.isTextblock;
  });
  return found;
}
