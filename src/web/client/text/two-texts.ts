// Two texts that both want to stand in one place: what only one of them says, and both as one.
import type { DocumentJson } from '../../../text/document.ts';

/** Their text, and behind a line what only mine says. */
export function bothTexts(theirs: DocumentJson, mine: DocumentJson): DocumentJson {
  const known = new Set(theirs.content.map(words));
  const rest = mine.content.filter((block) => block.type !== 'fold' && !known.has(words(block)));
  if (rest.length === 0) return theirs;
  const line = { type: 'divider' as const, attrs: { id: null } };
  return { type: 'doc', content: [...theirs.content, line, ...rest] };
}

/** Which blocks of a text the other does not have, by their place. */
export function onlyIn(document: DocumentJson, other: DocumentJson): ReadonlySet<number> {
  const known = new Set(other.content.map(words));
  return new Set(document.content.flatMap((block, at) => (known.has(words(block)) ? [] : [at])));
}

/** A block without the ids in it: two that say the same are the same. */
function words(block: DocumentJson['content'][number]): string {
  return JSON.stringify(block, (name, value: unknown) => (name === 'id' ? undefined : value));
}
