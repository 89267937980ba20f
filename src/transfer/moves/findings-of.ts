// What somebody should know of one post before it is put in, from the post alone.
import { sound } from '../words/sound.ts';
import type { DateTrouble } from './found.ts';
import type { IncomingPost } from './incoming.ts';
import type { MoveFindingsTable } from './tables.ts';

/** `key` is the end of a message key, `moves.finding.<key>`. */
export interface Finding {
  weight: MoveFindingsTable['weight'];
  key: string;
  params: Record<string, string | number>;
}

/** Of one kind in one post; what is more is counted in the numbers of the report, and not told one by one. */
const MOST_OF_A_KIND = 20;
/** Letters of what a file says. */
const LONGEST_SAID = 200;

export function findingsOf(post: IncomingPost, dates: readonly DateTrouble[]): Finding[] {
  const { comments } = post;
  const letters = comments.filter(({ editorOnly }) => editorOnly).length;
  const spam = comments.filter(({ state, editorOnly }) => state === 'spam' && !editorOnly).length;
  const passwords = comments.filter(({ hadPassword }) => hadPassword).length;
  return [
    ...dates.map((trouble) => ofDate(trouble, post)),
    ...when(post.title.trim() === '', know('title-missing')),
    ...when(post.body.trim() === '' && post.more.trim() === '', mind('text-empty')),
    ...when(post.password !== null, know('locked')),
    ...when(post.state === 'trashed', know('trashed')),
    ...when(letters > 0, know('letters', { count: letters })),
    ...when(spam > 0, know('spam', { count: spam })),
    ...when(passwords > 0, know('passwords', { count: passwords })),
    ...lostOf(post),
  ];
}

/** What the file says and the press has no place for, or could not keep as it was. */
function lostOf({ lost }: IncomingPost): Finding[] {
  const met = new Map<string, number>();
  return lost.flatMap(({ what, said }) => {
    const count = (met.get(what) ?? 0) + 1;
    met.set(what, count);
    if (count > MOST_OF_A_KIND) return [];
    // A trackback is seldom missed; words that stood on a page are.
    const weight = what === 'ping' || what === 'meta' ? 'know' : 'mind';
    return [{ weight, key: `lost-${what}`, params: { said: shortened(said) } } satisfies Finding];
  });
}

function ofDate(trouble: DateTrouble, { date }: IncomingPost): Finding {
  const said = shortened(date?.doubtful ?? date?.local ?? '');
  const weight = trouble === 'doubtful' ? 'decide' : 'mind';
  return { weight, key: `date-${trouble}`, params: { said } };
}

export function shortened(text: string): string {
  return [...sound(text)].slice(0, LONGEST_SAID).join('');
}

export function mind(key: string, params: Finding['params'] = {}): Finding {
  return { weight: 'mind', key, params };
}

export function know(key: string, params: Finding['params'] = {}): Finding {
  return { weight: 'know', key, params };
}

function when(condition: boolean, finding: Finding): Finding[] {
  return condition ? [finding] : [];
}
