// Finds a picture that the blog already has: by words, by arrow keys, one press takes it.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Api } from './api.ts';
import { isConverting } from './key-press.ts';
import type { LibraryPage, LibraryPicture } from './library-picture.ts';
import type { Words } from './words.ts';

interface PickerProps {
  words: Words;
  api: Api;
  /** Where members of the blog see its pictures. */
  pictures: string;
  onChoose(picture: LibraryPicture): void;
  onClose(): void;
}

/** Typing rests this long (milliseconds) before it is searched. */
const REST_MS = 250;

export function PicturePicker({ words, api, pictures, onChoose, onClose }: PickerProps) {
  const [typed, setTyped] = useState('');
  const library = useLibrary(api, pictures, typed);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: it may stand inside a form, where no other may
    <div
      class="w-picker"
      role="group"
      aria-label={words('write.library')}
      onKeyDown={(event) => {
        if (isConverting(event) || event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <div class="field">
        <label for="library-words">{words('write.library.search')}</label>
        <input
          ref={field}
          id="library-words"
          type="search"
          autocomplete="off"
          maxLength={200}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || isConverting(event)) return;
            // The form around it, if there is one, is not meant.
            event.preventDefault();
          }}
        />
      </div>
      <p class="hint" role="status">
        {saidOf(library, words)}
      </p>
      <Pictures words={words} shown={library.shown} onChoose={onChoose} />
      <p class="w-tool__do">
        {library.hasMore && (
          <button type="button" class="btn btn--quiet btn--small" onClick={library.more}>
            {words('write.library.more')}
          </button>
        )}
        <button type="button" class="btn btn--text btn--small" onClick={onClose}>
          {words('write.close')}
        </button>
      </p>
    </div>
  );
}

function saidOf({ state, all }: Library, words: Words): string {
  if (state === 'reading') return words('write.library.reading');
  if (state === 'lost') return words('write.library.lost');
  return all === 0 ? words('write.library.none') : words('write.library.count', { count: all });
}

interface PicturesProps {
  words: Words;
  shown: readonly LibraryPicture[];
  onChoose(picture: LibraryPicture): void;
}

function Pictures({ words, shown, onChoose }: PicturesProps) {
  const list = useRef<HTMLUListElement>(null);
  const walk = (event: KeyboardEvent) => {
    const all = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const to: Record<string, number> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: all.length - 1,
    };
    const next = all[to[event.key] ?? -1];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <ul ref={list} class="w-picker__list" onKeyDown={walk}>
      {shown.map((picture) => (
        <li key={picture.id}>
          <button type="button" onClick={() => onChoose(picture)}>
            <img src={picture.address} alt={picture.alt} width={picture.width} height={picture.height} />
            <span class="w-picker__name">
              <span class="vh">{words('write.library.take')}</span>
              {picture.title || words('write.library.untitled')}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

interface Library {
  state: 'reading' | 'there' | 'lost';
  shown: readonly LibraryPicture[];
  all: number;
  hasMore: boolean;
  more(): void;
}

function useLibrary(api: Api, pictures: string, typed: string): Library {
  const [state, setState] = useState<Library['state']>('reading');
  const [found, setFound] = useState<LibraryPage | null>(null);
  const [shown, setShown] = useState<readonly LibraryPicture[]>([]);
  // Only the answer to what was asked last says anything.
  const asked = useRef(0);
  const ask = async (page: number) => {
    asked.current += 1;
    const mine = asked.current;
    setState('reading');
    const query = new URLSearchParams({ words: typed, page: String(page) });
    const reply = await api.ask<LibraryPage>('GET', `${pictures}.json?${query}`);
    if (mine !== asked.current) return;
    if (reply.kind !== 'answer') return setState('lost');
    setState('there');
    setFound(reply.body);
    setShown((before) => (page === 1 ? reply.body.pictures : [...before, ...reply.body.pictures]));
  };
  useEffect(() => {
    const timer = setTimeout(() => void ask(1), typed === '' ? 0 : REST_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const { page = 1, pages = 1, all = 0 } = found ?? {};
  return { state, shown, all, hasMore: page < pages, more: () => void ask(page + 1) };
}
