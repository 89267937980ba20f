// The books that a text points on to: the cards at its end, as a field beside it.
import { useState } from 'preact/hooks';
import { cardsAtEnd } from '../../text/book-cards.ts';
import { BookPicker } from '../../web/client/book-picker.tsx';
import { addCardAtEnd, takeCard } from '../../web/client/text/block-commands.ts';
import type { Writing } from './writing.ts';

export function OnwardField({ writing }: { writing: Writing }) {
  const { words, api, books } = writing;
  const [isOpen, setOpen] = useState(false);
  const { cards } = cardsAtEnd(writing.draft.value.document);
  const change = (command: ReturnType<typeof takeCard>) => {
    const view = writing.editor?.view;
    if (view) command(view.state, view.dispatch);
  };
  return (
    <section class="field" aria-labelledby="onward-name">
      <h3 id="onward-name" class="field__name">
        {words('write.onward')}
      </h3>
      {cards.length > 0 && (
        <ul class="w-onward">
          {cards.map(({ attrs: { id, title, isbn } }) => (
            <li key={id}>
              <span>{title || isbn}</span>
              <button
                type="button"
                class="btn btn--text btn--small"
                aria-label={words('write.onward.remove', { title: title || (isbn ?? '') })}
                onClick={() => id !== null && change(takeCard(id))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <p class="hint">{words('write.onward.hint')}</p>
      {isOpen ? (
        <BookPicker
          {...{ words, api, books }}
          onChoose={(card) => {
            setOpen(false);
            change(addCardAtEnd(card));
          }}
          onClose={() => setOpen(false)}
        />
      ) : (
        <button type="button" class="btn btn--quiet btn--small" onClick={() => setOpen(true)}>
          {words('write.onward.add')}
        </button>
      )}
    </section>
  );
}
