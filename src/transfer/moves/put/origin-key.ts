// What a thing that came in is remembered by, so that it does not come in again. Pure.

/** Letters of a title that tell one post from another. */
const TITLE = 80;

/**
 * Two blogs may both have a post 12, or one called `hello`: its title and its year belong to what it is known by. `dated` is
 * UTC ISO.
 */
export function postKey(post: { origin: string; title: string; dated: string | null }): string {
  const title = [...post.title].slice(0, TITLE).join('');
  return `${post.origin}\n${post.dated?.slice(0, 4) ?? ''}\n${title}`.replaceAll('\0', '');
}

export function commentKey(post: string, comment: string): string {
  return `${post}\n${comment}`.replaceAll('\0', '');
}

/** Of a category, by the names from the outermost in; as `MoveChoices.categories` calls it. */
export function categoryKey(path: readonly string[]): string {
  return path.join('\n');
}
