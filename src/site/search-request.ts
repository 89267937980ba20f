// What the address of a results page asks for. Whatever cannot be is passed over: nobody is refused for a bad link.
import * as v from 'valibot';
import { LONGEST_QUERY } from '../search/query.ts';

export interface SearchRequest {
  /** As typed, cut at what is looked at. */
  q: string;
  /** Slug of a category, or ''. */
  category: string;
  year: number | null;
  kind: 'plain' | 'translation' | 'book' | null;
  /** ひらがな and カタカナ count as the same. */
  kana: boolean;
  page: number;
}

const MOST_PAGES = 1000;

const schema = v.object({
  q: v.fallback(
    v.pipe(
      v.string(),
      v.transform((text) => text.slice(0, LONGEST_QUERY).toWellFormed().trim()),
    ),
    '',
  ),
  category: v.fallback(v.pipe(v.string(), v.maxLength(100), v.regex(/^[a-z0-9-]+$/)), ''),
  year: v.fallback(v.nullable(v.pipe(v.string(), v.regex(/^\d{4}$/), v.transform(Number))), null),
  kind: v.fallback(v.nullable(v.picklist(['plain', 'translation', 'book'])), null),
  kana: v.pipe(
    v.fallback(v.string(), ''),
    v.transform((sent) => sent === '1'),
  ),
  page: v.fallback(
    v.pipe(v.string(), v.regex(/^\d{1,4}$/), v.transform(Number), v.minValue(1), v.maxValue(MOST_PAGES)),
    1,
  ),
});

/** `asked` are the parameters of the address, each as it came first. */
export function searchRequest(asked: Readonly<Record<string, string>>): SearchRequest {
  return v.parse(schema, { q: '', category: '', year: null, kind: null, kana: '', page: '1', ...asked });
}

/** The address of a results page inside the blog. */
export function searchPath({ q, category, year, kind, kana, page }: SearchRequest): string {
  const parameters = new URLSearchParams();
  const set = (name: string, value: string | number | null) => {
    if (value !== null && value !== '') parameters.set(name, String(value));
  };
  set('q', q);
  set('category', category);
  set('year', year);
  set('kind', kind);
  set('kana', kana ? '1' : '');
  set('page', page === 1 ? '' : page);
  const written = parameters.toString();
  return written === '' ? '/search' : `/search?${written}`;
}
