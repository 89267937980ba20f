// The books that a translation points on to: cards in the text of one's own that stands last.
import { cardsAtEnd, withCardAtEnd, withoutCard } from '../../text/book-cards.ts';
import type { DocumentJson } from '../../text/document.ts';
import type { PickedBook } from '../../web/client/book-picker.tsx';
import { OnwardField } from '../../web/client/details/onward-field.tsx';
import { newKey } from '../../web/client/tab.ts';
import type { Desk } from './desk.ts';
import { ownDraft, type Row } from './rows/row.ts';
import { addOwn } from './rows/structure-actions.ts';

export function Onward({ desk }: { desk: Desk }) {
  const { words, api, data } = desk;
  const last = desk.rows.order.value.at(-1);
  const own = last?.kind === 'paragraph' ? last : null;
  const document = own?.document.value ?? null;
  return (
    <OnwardField
      {...{ words, api }}
      books={data.links.books}
      cards={document === null ? [] : cardsAtEnd(document).cards}
      onAdd={(card) => void add(desk, last, card)}
      onRemove={(id) => {
        if (own && document) put(desk, own, withoutCard(document, id));
      }}
    />
  );
}

/** Where no text of one's own stands last, one comes there with the card. */
async function add(desk: Desk, last: Row | undefined, card: PickedBook): Promise<void> {
  if (!last) return;
  const row = last.kind === 'paragraph' ? last : await addOwn(desk, last, 'paragraph');
  const document = row?.document.peek();
  if (row && document) put(desk, row, withCardAtEnd(document, { ...card, id: newKey() }));
}

function put(desk: Desk, row: Row, document: DocumentJson): void {
  desk.settle();
  desk.texts.replace(row, ownDraft(document));
}
