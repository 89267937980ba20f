// The tags of a post.
import { TagsField } from '../tags-field.tsx';
import type { Words } from '../words.ts';

interface PostTagsProps {
  words: Words;
  tags: readonly string[];
  /** Names of the tags the blog has. */
  known: readonly string[];
  language: string;
  onChange(tags: string[]): void;
}

/** As many as a post may have anywhere. */
const MOST_TAGS = 30;

export function PostTagsField({ words, ...field }: PostTagsProps) {
  return (
    <TagsField
      words={{
        label: words('details.tags'),
        hint: words('details.tags.hint'),
        add: words('details.tags.add'),
        remove: (name) => words('details.tags.remove', { name }),
        changed: (names) => words('details.tags.now', { names: names.join('、') }),
      }}
      most={MOST_TAGS}
      {...field}
    />
  );
}
