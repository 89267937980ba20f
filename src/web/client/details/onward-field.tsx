// The books that a text points on to: the cards at its end, as a field beside it.
import { useState } from 'preact/hooks';
import type { BookCardJson } from '../../../text/document-json.ts';
import type { Api } from '../api.ts';
import { BookPicker, type PickedBook } from '../book-picker.tsx';
import type { Words } from '../words.ts';

interface OnwardProps {
  words: Words;
  api: Api;
  /** Where the blog's bookshelf is. */
  books: string;
  cards: readonly BookCardJson[];
  onAdd(card: PickedBook): void;
  onRemove(id: string): void;
}

export function OnwardField({ words, api, books, cards, onAdd, onRemove }: OnwardProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section class="field" aria-labelledby="onward-name">
      <h3 id="onward-name" class="field__name">
        {words('write.onward')}
      </h3>
      {cards.length > 0 && (
        <ul class="w-onward">
          {cards.map(({ attrs: { id, title, isbn } }, at) => (
            <li key={id ?? at}>
              <span>{title || isbn}</span>
              <button
                type="button"
                class="btn btn--text btn--small"
                aria-label={words('write.onward.remove', { title: title || (isbn ?? '') })}
                onClick={() => id !== null && onRemove(id)}
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
            onAdd(card);
          }}
          onClose={() => setOpen(false)}
        />
      ) : (
        <p>
          <button type="button" class="btn btn--quiet btn--small" onClick={() => setOpen(true)}>
            {words('write.onward.add')}
          </button>
        </p>
      )}
    </section>
  );
}
