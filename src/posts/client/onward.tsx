// The books that a post points on to: changed in its text, where they can be taken back like anything else.
import type { Command } from 'prosemirror-state';
import { cardsAtEnd } from '../../text/book-cards.ts';
import { OnwardField } from '../../web/client/details/onward-field.tsx';
import { addCardAtEnd, takeCard } from '../../web/client/text/block-commands.ts';
import type { Writing } from './writing.ts';

export function Onward({ writing }: { writing: Writing }) {
  const { words, api, books } = writing;
  const change = (command: Command) => {
    const view = writing.editor?.view;
    if (view) command(view.state, view.dispatch);
  };
  return (
    <OnwardField
      {...{ words, api, books }}
      cards={cardsAtEnd(writing.draft.value.document).cards}
      onAdd={(card) => change(addCardAtEnd(card))}
      onRemove={(id) => change(takeCard(id))}
    />
  );
}
