// Finds a book of the shelf for a card: by words or ISBN, arrow keys go through what is found, Enter takes it.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Api } from './api.ts';
import type { FoundBook, FoundBooks } from './found-book.ts';
import { isConverting } from './key-press.ts';
import type { Words } from './words.ts';

/** What goes onto the card. */
export interface PickedBook {
  book: string | null;
  isbn: string | null;
  title: string;
}

interface PickerProps {
  words: Words;
  api: Api;
  /** Where the blog's bookshelf is. */
  books: string;
  onChoose(card: PickedBook): void;
  onClose(): void;
  /** A card may be put in that names no book of the shelf. */
  mayBePlain?: boolean;
}

/** Typing rests this long (milliseconds) before it is searched. */
const REST_MS = 200;

export function BookPicker({ words, api, books, onChoose, onClose, mayBePlain = false }: PickerProps) {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const { state, found } = useShelf(api, books, typed);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const shown = found?.books ?? [];
  const current = Math.min(at, shown.length - 1);
  const take = (book: FoundBook | undefined) => {
    if (book) onChoose({ book: book.id, isbn: book.isbn?.replaceAll('-', '') ?? null, title: book.title });
  };
  const press = (event: KeyboardEvent) => {
    if (isConverting(event)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && shown.length > 0) setAt((current + step + shown.length) % shown.length);
    // Not before the answer to what stands there: it may be about another book.
    else if (event.key === 'Enter' && state === 'there') take(shown[current]);
    else if (event.key !== 'Enter') return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: it may stand inside a form, where no other may
    <div
      class="w-picker"
      role="group"
      aria-label={words('write.insert.book')}
      onKeyDown={(event) => {
        if (isConverting(event) || event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <div class="field">
        <label for="book-words">{words('write.book.find')}</label>
        <input
          ref={field}
          id="book-words"
          type="text"
          role="combobox"
          autocomplete="off"
          maxLength={200}
          aria-autocomplete="list"
          aria-expanded={shown.length > 0}
          aria-controls="books-found"
          aria-activedescendant={shown.length > 0 ? `book-found-${current}` : undefined}
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={press}
        />
      </div>
      <p class="hint" role="status">
        {saidOf(state, found, words)}
      </p>
      <Found {...{ words, shown, current }} onTake={take} />
      <p class="w-tool__do">
        {found?.isbn && shown.length === 0 && (
          <a href={`${books}/add?isbn=${found.isbn}`} target="_blank" rel="noopener">
            {words('write.book.add')}
          </a>
        )}
        {mayBePlain && (
          <button
            type="button"
            class="btn btn--quiet btn--small"
            onClick={() => onChoose(plainCard(typed, state === 'there' ? (found?.isbn ?? null) : null))}
          >
            {words('write.book.plain')}
          </button>
        )}
        <button type="button" class="btn btn--text btn--small" onClick={onClose}>
          {words('write.close')}
        </button>
      </p>
    </div>
  );
}

interface FoundProps {
  words: Words;
  shown: readonly FoundBook[];
  current: number;
  onTake(book: FoundBook): void;
}

function Found({ words, shown, current, onTake }: FoundProps) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current, shown]);
  return (
    <div ref={list} id="books-found" class="w-books" role="listbox" aria-label={words('write.book.found')}>
      {shown.map((book, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the field, which names the current one
        // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
        <div
          key={book.id}
          id={`book-found-${at}`}
          class="w-books__one"
          role="option"
          aria-selected={at === current}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(book)}
        >
          <b>{book.title}</b>
          <span>
            {[book.reading, ...book.by, book.isbn ?? ''].filter((part) => part !== '').join('　')}
            {!book.shown && <em class="w-books__note">{words('write.book.hidden')}</em>}
          </span>
        </div>
      ))}
    </div>
  );
}

function plainCard(typed: string, isbn: string | null): PickedBook {
  return { book: null, isbn, title: isbn === null ? typed.trim().toWellFormed() : '' };
}

function saidOf(state: Shelf['state'], found: FoundBooks | null, words: Words): string {
  if (state === 'reading') return words('write.book.finding');
  if (state === 'lost' || found === null) return words('write.book.lost');
  if (found.books.length > 0) return words('write.book.count', { count: found.books.length });
  return found.isbn === null ? words('write.book.none') : words('write.book.unknown', { isbn: found.isbn });
}

interface Shelf {
  state: 'reading' | 'there' | 'lost';
  found: FoundBooks | null;
}

function useShelf(api: Api, books: string, typed: string): Shelf {
  const [shelf, setShelf] = useState<Shelf>({ state: 'reading', found: null });
  // Only the answer to what was asked last says anything.
  const asked = useRef(0);
  useEffect(() => {
    asked.current += 1;
    const mine = asked.current;
    setShelf(({ found }) => ({ state: 'reading', found }));
    const ask = async () => {
      const query = new URLSearchParams({ words: typed });
      const reply = await api.ask<FoundBooks>('GET', `${books}/found.json?${query}`);
      if (mine !== asked.current) return;
      setShelf(
        reply.kind === 'answer' ? { state: 'there', found: reply.body } : { state: 'lost', found: null },
      );
    };
    const timer = setTimeout(() => void ask(), typed === '' ? 0 : REST_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return shelf;
}
