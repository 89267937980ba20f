// What a valid XLIFF file says of sentences: each unit with its texts as we write texts, its state and its notes.
import type { Inline, MarkJson } from '../../text/document.ts';
import { normalizeInline } from '../../text/inline.ts';
import type { Arriving, ArrivingState } from '../arrivals/arriving.ts';
import { MOST_OPEN, readTag } from '../marks/tags.ts';
import { attributeOf, elementsIn, textIn, XML, type XmlElement } from '../xml/read-xml.ts';
import { type Part, partsOf } from './content.ts';
import type { Xliff, XliffUnit } from './read-xliff.ts';
import { isCore } from './refuse.ts';
import { partsNamed } from './unit-rules.ts';
import { MEMO, REVIEWED, SKIPPED } from './write-xliff.ts';

export function unitsIn({ units }: Xliff): Arriving[] {
  return units.map((unit) => {
    const parts = partsOf(unit.element);
    const read = new Content(unit, parts);
    const segments = parts.filter(({ element }) => element.name === 'segment');
    return {
      id: unit.id,
      line: unit.element.line,
      base: versionOf(segments),
      source: joined(parts, (part) => read.inline(part.source)),
      target: segments.some(({ target }) => target)
        ? joined(
            parts.toSorted((a, b) => a.order - b.order),
            (part) => read.translation(part),
          )
        : null,
      state: stateOf(unit.element, segments),
      reviewed: segments.every(wasRead),
      memo: memoOf(unit.element),
    };
  });
}

function joined(parts: readonly Part[], of: (part: Part) => Inline): Inline {
  return normalizeInline(parts.flatMap(of));
}

/** The version of the sentence when it left; null where another program gave the segment another name. */
function versionOf(segments: readonly Part[]): number | null {
  const found = /^v(\d{1,9})$/.exec(segments[0] ? (attributeOf(segments[0].element, 'id') ?? '') : '');
  return found && segments.length === 1 ? Number(found[1]) : null;
}

/** Of several segments in one unit, the least advanced counts. */
function stateOf(unit: XmlElement, segments: readonly Part[]): ArrivingState {
  if (segments.some(({ element }) => attributeOf(element, 'subState') === SKIPPED)) return 'skipped';
  if (attributeOf(unit, 'translate') === 'no') return null;
  const isDone = ({ element }: Part) =>
    ['reviewed', 'final'].includes(attributeOf(element, 'state') ?? 'initial');
  return segments.every(isDone) ? 'confirmed' : 'draft';
}

/** `final` is one step further in other programs, which says nothing of a second reader here. */
function wasRead({ element }: Part): boolean {
  return attributeOf(element, 'state') === 'reviewed' && attributeOf(element, 'subState') !== REVIEWED;
}

/** Our own note as it is, and what other people wrote beside it. Null where there is no note at all. */
function memoOf(unit: XmlElement): string | null {
  const notes = partsNamed(unit, 'notes').flatMap(elementsIn);
  const isOurs = (note: XmlElement) => attributeOf(note, 'category') === MEMO;
  const texts = [...notes.filter(isOurs), ...notes.filter((note) => !isOurs(note))].map((note) =>
    textIn(note).trim(),
  );
  const all = [...new Set([...texts, ...commentsIn(unit)])].filter((text) => text !== '');
  return all.length === 0 ? null : all.join('\n');
}

/** Comments that are written at a place in the text. */
function commentsIn(element: XmlElement): string[] {
  return elementsIn(element)
    .filter(isCore)
    .flatMap((child) => {
      const isComment = ['mrk', 'sm'].includes(child.name) && attributeOf(child, 'type') === 'comment';
      const value = isComment ? attributeOf(child, 'value') : undefined;
      return [...(value === undefined ? [] : [value.trim()]), ...commentsIn(child)];
    });
}

/** Content of one unit, with the data that its codes name. */
class Content {
  readonly #data = new Map<string, string>();
  readonly #codes = new Map<string, XmlElement>();
  readonly #preserves: boolean;

  constructor({ element, preserves }: XliffUnit, parts: readonly Part[]) {
    this.#preserves = preserves;
    for (const data of partsNamed(element, 'originalData').flatMap(elementsIn))
      this.#data.set(attributeOf(data, 'id') ?? '', textIn(data));
    for (const { source, target } of parts) for (const side of [source, target]) if (side) this.#learn(side);
  }

  inline(element: XmlElement): Inline {
    const space = attributeOf(element, 'space', XML);
    const keeps = space === undefined ? this.#preserves : space === 'preserve';
    const found: Inline = [];
    this.#walk(element, [], [], keeps, found);
    return normalizeInline(found);
  }

  /** What stands between two segments is the same in both languages where it has no translation; a segment then says nothing. */
  translation({ element, source, target }: Part): Inline {
    if (target) return this.inline(target);
    return element.name === 'ignorable' ? this.inline(source) : [];
  }

  /** `open` are marks of starts whose ends come later, by their names. */
  #walk(
    element: XmlElement,
    marks: readonly MarkJson[],
    open: { id: string; mark: MarkJson }[],
    keeps: boolean,
    found: Inline,
  ) {
    for (const child of element.children) {
      const all = [...marks, ...open.map(({ mark }) => mark)];
      const withMarks = all.length > 0 ? { marks: all } : {};
      if (typeof child === 'string') {
        // The database of letters has none for this.
        const text = (keeps ? child : child.replace(/[ \t\r\n]+/g, ' ')).replaceAll('\0', '');
        if (text !== '') found.push({ type: 'text', text, ...withMarks });
        continue;
      }
      const { name } = child;
      if (name === 'cp') found.push(...characterOf(child, withMarks));
      else if (name === 'ph' && this.#tagOf(child) === 'break')
        found.push({ type: 'hard_break', ...withMarks });
      else if (name === 'pc') this.#walk(child, withTag(marks, this.#tagOf(child)), open, keeps, found);
      else if (name === 'mrk') this.#walk(child, marks, open, keeps, found);
      else if (name === 'sc') {
        const tag = this.#tagOf(child);
        if (tag && tag !== 'break' && open.length < MOST_OPEN)
          open.push({ id: attributeOf(child, 'id') ?? '', mark: tag });
      } else if (name === 'ec') {
        const at = open.findIndex(({ id }) => id === attributeOf(child, 'startRef'));
        if (at >= 0) open.splice(at, 1);
      }
    }
  }

  /** By the data behind it, else by what it says it is; a copy is what it copies. */
  #tagOf(code: XmlElement): ReturnType<typeof readTag> {
    const reference = attributeOf(code, 'dataRef') ?? attributeOf(code, 'dataRefStart');
    const known = reference === undefined ? null : readTag(this.#data.get(reference) ?? '');
    if (known) return known;
    const base = this.#codes.get(attributeOf(code, 'copyOf') ?? '');
    if (base && attributeOf(base, 'copyOf') === undefined) return this.#tagOf(base);
    const subType = attributeOf(code, 'subType') ?? '';
    const named = { 'xlf:b': '<b>', 'xlf:i': '<i>', 'xlf:lb': '<br>' }[subType] ?? '';
    return readTag(named);
  }

  #learn(element: XmlElement): void {
    for (const child of elementsIn(element)) {
      const id = attributeOf(child, 'id');
      if (id !== undefined && !this.#codes.has(id)) this.#codes.set(id, child);
      this.#learn(child);
    }
  }
}

function withTag(marks: readonly MarkJson[], tag: ReturnType<typeof readTag>): readonly MarkJson[] {
  return tag && tag !== 'break' && marks.length < MOST_OPEN ? [...marks, tag] : marks;
}

function characterOf(element: XmlElement, withMarks: { marks?: MarkJson[] }): Inline {
  const code = Number.parseInt(attributeOf(element, 'hex') ?? '', 16);
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  if (!(code > 0) || isHalf) return [];
  return [{ type: 'text', text: String.fromCodePoint(code), ...withMarks }];
}
