// Finds whole JSON objects in words that come bit by bit, whatever stands around them: fences, lists, a greeting.

/** Characters of one object; a model that never closes a brace is not read for ever. */
const LONGEST = 40_000;
/** Braces inside braces: an answer has two, and none of them is read again more often than this. */
const DEEPEST = 4;

export class ObjectReader {
  #text = '';

  /** Objects that have become whole. Of one that only holds a list, what is in the list. */
  read(more: string): unknown[] {
    this.#text += more;
    const found: unknown[] = [];
    for (;;) {
      const start = this.#text.indexOf('{');
      if (start < 0) {
        this.#text = '';
        return found;
      }
      const end = endOf(this.#text, start);
      if (end === null) {
        this.#text = this.#text.length - start > LONGEST ? '' : this.#text.slice(start);
        return found;
      }
      const value = end === start + 1 ? null : parsedOrNull(this.#text.slice(start, end));
      // A brace of the talk around it hides nothing that comes after.
      this.#text = this.#text.slice(value === null ? start + 1 : end);
      if (value !== null) found.push(...heldBy(value));
    }
  }
}

/** Position after the brace that closes the one at `start`, or after itself when it opens no answer; null while it is not there. */
function endOf(text: string, start: number): number | null {
  let depth = 0;
  let isQuoted = false;
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at];
    if (isQuoted) {
      if (sign === '\\') at += 1;
      else if (sign === '"') isQuoted = false;
    } else if (sign === '"') isQuoted = true;
    else if (sign === '{') {
      depth += 1;
      if (depth > DEEPEST) return start + 1;
    } else if (sign === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return null;
}

function parsedOrNull(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

function heldBy(value: object): unknown[] {
  if ('id' in value) return [value];
  const lists = Object.values(value).filter((one): one is unknown[] => Array.isArray(one));
  return lists.length === 0 ? [value] : lists.flat();
}
