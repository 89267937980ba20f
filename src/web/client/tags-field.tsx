// The field of tags: each stands by itself and goes with one press; a new one is typed or chosen from those there are.
import { useId, useState } from 'preact/hooks';
import { shownName, wordOf } from '../../text/word.ts';
import { Icon } from './icons.tsx';

export interface TagsWords {
  label: string;
  hint: string;
  add: string;
  /** Of the button that takes a tag away. */
  remove(name: string): string;
  /** Said to whoever does not see the list, after a tag came or went. */
  changed(names: readonly string[]): string;
}

interface TagsFieldProps {
  words: TagsWords;
  tags: readonly string[];
  /** Names of the tags the blog has. */
  known: readonly string[];
  /** The most a post may have. */
  most: number;
  language: string;
  onChange(tags: string[]): void;
}

const LONGEST = 60;

export function TagsField({ words, tags, known, most, language, onChange }: TagsFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const take = (text: string) => {
    const next = withTags(tags, text, most);
    if (next.length !== tags.length) onChange(next);
    setTyped('');
  };
  const offered = known.filter((name) => !tags.some((tag) => wordOf(tag) === wordOf(name)));
  return (
    <div class="field tags-field">
      <label for={id}>{words.label}</label>
      {tags.length > 0 && (
        <ul class="tags-field__list" lang={language}>
          {tags.map((name) => (
            <li key={name}>
              {name}
              <button
                type="button"
                aria-label={words.remove(name)}
                title={words.remove(name)}
                onClick={() => onChange(tags.filter((tag) => tag !== name))}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <span class="tags-field__new">
        <input
          id={id}
          type="text"
          list={`${id}-known`}
          value={typed}
          maxLength={LONGEST}
          lang={language}
          autocomplete="off"
          disabled={tags.length >= most}
          aria-describedby={`${id}-hint`}
          onInput={(event) => {
            const { value } = event.currentTarget;
            // A comma ends a tag; while Japanese is being converted nothing is decided yet.
            if (!event.isComposing && SEPARATOR.test(value)) take(value);
            else setTyped(value);
          }}
          onCompositionEnd={(event) => {
            const { value } = event.currentTarget;
            if (SEPARATOR.test(value)) take(value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.isComposing) return;
            event.preventDefault();
            take(typed);
          }}
          onBlur={() => take(typed)}
        />
        <button type="button" class="btn btn--quiet btn--small" onClick={() => take(typed)}>
          {words.add}
        </button>
      </span>
      <datalist id={`${id}-known`}>
        {offered.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <p class="hint" id={`${id}-hint`}>
        {words.hint}
      </p>
      <p class="vh" role="status">
        {words.changed(tags)}
      </p>
    </div>
  );
}

const SEPARATOR = /[,、，]/u;

/** The tags with those named in a text, each once: what makes the same word is the same tag. */
export function withTags(tags: readonly string[], text: string, most: number): string[] {
  const next = [...tags];
  const words = new Set(tags.map(wordOf));
  for (const part of text.split(SEPARATOR)) {
    // Elsewhere tags begin with a sign.
    const name = shownName(part)
      .replace(/^[#＃]\s*/u, '')
      .slice(0, LONGEST);
    const word = wordOf(name);
    if (word === '' || words.has(word) || next.length >= most) continue;
    words.add(word);
    next.push(name);
  }
  return next;
}
