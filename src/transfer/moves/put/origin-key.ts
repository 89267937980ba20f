// What a thing that came in is remembered by, so that it does not come in again. Pure.
import { createHash } from 'node:crypto';
import { hashToken } from '../../../platform/ids.ts';
import { sound } from '../../words/sound.ts';

/** Letters of a title that tell one post from another. */
const TITLE = 80;
/** Bytes, of a key that either database holds with ease; letters that are left of a longer one, to be recognised by. */
const LONGEST = 1_500;
const BEGINNING = 200;

/**
 * Two blogs may both have a post 12, or one called `hello`: its title and its year belong to what it is known by. `dated` is
 * UTC ISO.
 */
export function postKey(post: { origin: string; title: string; dated: string | null }): string {
  const title = [...post.title].slice(0, TITLE).join('');
  return boundKey(`${post.origin}\n${post.dated?.slice(0, 4) ?? ''}\n${title}`);
}

/** A digest: files call a letter by the name of its writer, which stands nowhere unsealed. */
export function commentKey(post: string, comment: string): string {
  return hashToken(sound(`${post}\n${comment}`));
}

/** Of a category, by the names from the outermost in; as `MoveChoices.categories` calls it. */
export function categoryKey(path: readonly string[]): string {
  return path.join('\n');
}

/** What may stand in a key of a row: of what is too long, how it begins and a digest of it all. */
export function boundKey(key: string): string {
  const whole = sound(key);
  if (Buffer.byteLength(whole) <= LONGEST) return whole;
  return `${sound(whole.slice(0, BEGINNING))} ${createHash('sha256').update(whole).digest('base64')}`;
}
