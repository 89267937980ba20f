// What the editor draws between the letters: the tags of the source as flags, whose an emphasis is, and where to write.
import type { Node } from 'prosemirror-model';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Inline } from '../../../text/document.ts';
import type { Row } from '../rows/row.ts';
import { isOurs, targetTags } from './tags.ts';

interface FlagParts {
  row: Row;
  placeholder: string;
  oursBadge: string;
}

/** `inline` is what the one block of the document says; null for nothing. */
export function flagsIn(
  doc: Node,
  inline: Inline | null,
  { row, placeholder, oursBadge }: FlagParts,
): DecorationSet {
  if (!inline) {
    const empty = Decoration.node(0, doc.content.size, {
      class: 'is-empty',
      'data-placeholder': placeholder,
    });
    return DecorationSet.create(doc, [empty]);
  }
  const flags = targetTags(inline, row.tags.value).flatMap((tag) => {
    const { number, mark } = tag;
    // Positions in the document count the opening of the block.
    const [from, to] = [tag.from + 1, tag.to + 1];
    if (number !== null) {
      return [
        Decoration.widget(from, () => flag(String(number), 'tag'), { side: 1, key: `open ${number}` }),
        Decoration.widget(to, () => flag(String(number), 'tag tag--end'), {
          side: -1,
          key: `close ${number}`,
        }),
      ];
    }
    if (!isOurs(mark)) return [];
    return [Decoration.widget(to, () => flag(oursBadge, 'whose'), { side: -1, key: `ours ${tag.to}` })];
  });
  return DecorationSet.create(doc, flags);
}

function flag(text: string, className: string): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
}
