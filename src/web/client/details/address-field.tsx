// The last part of a post's address, with what is wrong with it.
import type { Words } from '../words.ts';

interface AddressProps {
  words: Words;
  slug: string;
  /** Whole address that it is the end of. */
  base: string;
  isTaken: boolean;
  /** Whether readers have the post under an address already. */
  isPublished: boolean;
  onChange(slug: string): void;
}

export function AddressField({ words, slug, base, isTaken, isPublished, onChange }: AddressProps) {
  const wrong = isSlug(slug) ? isTaken && words('details.slug.taken') : words('details.slug.wrong');
  return (
    <div class="field">
      <label for="post-slug">{words('details.slug')}</label>
      <span class="slug">
        <span class="slug__base" aria-hidden="true">
          {URL.canParse(base) ? new URL(base).pathname : ''}
        </span>
        <input
          id="post-slug"
          type="text"
          spellcheck={false}
          autocapitalize="off"
          autocomplete="off"
          maxLength={120}
          value={slug}
          aria-invalid={wrong !== false}
          aria-describedby="post-slug-hint"
          onInput={(event) => onChange(event.currentTarget.value.trim())}
        />
      </span>
      <p class={wrong === false ? 'hint' : 'err'} id="post-slug-hint">
        {wrong === false ? words(isPublished ? 'details.slug.moves' : 'details.slug.hint') : wrong}
      </p>
    </div>
  );
}

const slugPattern = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/;

/** False for what cannot be an address; the last one that could is saved in its place. */
export function isSlug(slug: string): boolean {
  return slugPattern.test(slug) && slug.length <= 120;
}
