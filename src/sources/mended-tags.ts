// Mends what page authors forget and a plain parser takes at its word: list ends of the wrong kind, links left open.

const TAGS = /<(\/?)(ul|ol|table|tr|td|th|a)(?=[\s/>])[^<>]*>/gi;

/** A table, or the page itself: a link left open in a cell does not reach out of it. */
interface Room {
  link: boolean;
}

/**
 * `</ol>` after `<ul>` ends that list, as its author meant; standard parsers skip it and put the rest of the page into
 * the last item. A link that was never closed ends with its table cell, as in browsers.
 */
export function mendedTags(html: string): string {
  const lists: string[] = [];
  const rooms: Room[] = [{ link: false }];
  return html.replace(TAGS, (tag, closing: string, written: string) => {
    const name = written.toLowerCase();
    if (name === 'ul' || name === 'ol') return closing ? listEnd(tag, name, lists) : opened(tag, name, lists);
    const room = rooms.at(-1) ?? { link: false };
    if (name === 'a') {
      room.link = closing === '';
      return tag;
    }
    const left = room.link && (name !== 'table' || closing !== '');
    if (left) room.link = false;
    if (name === 'table' && !closing) rooms.push({ link: false });
    if (name === 'table' && closing && rooms.length > 1) rooms.pop();
    return left ? `</a>${tag}` : tag;
  });
}

function opened(tag: string, name: string, lists: string[]): string {
  lists.push(name);
  return tag;
}

function listEnd(tag: string, name: string, lists: string[]): string {
  const at = lists.lastIndexOf(name);
  if (at >= 0) {
    lists.length = at;
    return tag;
  }
  const other = lists.pop();
  return other ? `</${other}>` : tag;
}
