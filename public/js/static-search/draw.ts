// Draws what a search of a static site found, as the press draws its own results.
import type { Word } from '../../../src/search/query.ts';
import { marked, openingOf, type Part, type Passage, passageOf } from '../../../src/search/snippet.ts';
import type { FoundPost } from '../../../src/transfer/static/tokens.ts';

/** Posts that are shown at once. */
const SCREEN = 10;
const MOST_READINGS = 3;

export function draw(place: HTMLElement, q: string, words: readonly Word[]) {
  const say = (name: string) => (place.dataset[name] ?? '').replace('{q}', q);
  const note = (text: string) => place.replaceChildren(paragraph('find__note', text, 'status'));
  const empty = (what: string, help: string) => {
    const box = element('div', 'empty');
    const said = element('b');
    said.setAttribute('role', 'status');
    said.textContent = what;
    box.append(said, paragraph('', help));
    place.replaceChildren(box);
  };
  return {
    note,
    results: async (posts: AsyncGenerator<FoundPost>) => {
      const { section, count } = await screens(place, posts, words, say);
      if (count === 0) empty(say('nothing'), say('nothingDo'));
      else place.replaceChildren(section, paragraph('vh', say('found'), 'status'));
    },
    short: () => empty(say('short'), say('shortDo')),
    failed: () => place.replaceChildren(paragraph('find__note', say('failed'), 'alert')),
  };
}

/** A screen at a time; the next is fetched when it is asked for. */
async function screens(
  place: HTMLElement,
  posts: AsyncGenerator<FoundPost>,
  words: readonly Word[],
  say: (name: string) => string,
): Promise<{ section: HTMLElement; count: number }> {
  const section = element('section', 'posts');
  const heading = element('h2', 'find__count');
  heading.id = 'find-count';
  heading.textContent = say('found');
  section.setAttribute('aria-labelledby', heading.id);
  const list = element('ol', 'plist');
  const more = element('button', 'btn btn--quiet');
  more.type = 'button';
  more.textContent = say('more');
  section.append(heading, list, more);
  /** The first of those that came. */
  const fill = async (): Promise<Element | undefined> => {
    const first = list.childElementCount;
    while (list.childElementCount < first + SCREEN) {
      const { value, done } = await posts.next();
      if (done) {
        more.remove();
        break;
      }
      list.append(hit(place, value, words));
    }
    return list.children[first];
  };
  await fill();
  more.addEventListener('click', () => {
    fill().then(
      (first) => first?.querySelector('a')?.focus(),
      () => place.append(paragraph('find__note', say('failed'), 'alert')),
    );
  });
  return { section, count: list.childElementCount };
}

function hit(place: HTMLElement, post: FoundPost, words: readonly Word[]): HTMLElement {
  const item = element('li');
  const time = element('time');
  time.dateTime = post.day;
  const day = element('b');
  day.textContent = String(Number(post.day.slice(8)));
  time.append(day, post.month);
  const body = element('div');
  const heading = element('h3', 'plist__h');
  const link = element('a');
  link.href = `${place.dataset.base ?? ''}/posts/${post.slug}`;
  link.append(...drawn(marked(post.title, words)));
  heading.append(link);
  body.append(heading, ...passages(post, words));
  item.append(time, body);
  return item;
}

function passages(post: FoundPost, words: readonly Word[]): HTMLElement[] {
  const inText = passageOf(post.lines, words, false);
  const inSource = passageOf(post.source, words, false);
  const text = passage('plist__x', inText ?? openingOf(post.lines), post.language);
  const source = inSource ? [passage('find__orig', inSource, post.originalLanguage)] : [];
  return [text, ...source, ...readings(post, words)];
}

function readings(post: FoundPost, words: readonly Word[]): HTMLElement[] {
  const read = post.readings
    .map((reading) => marked(reading, words))
    .filter((parts) => parts.some(({ hit: isHit }) => isHit));
  if (read.length === 0) return [];
  const line = element('p', 'plist__m');
  const pieces = read.slice(0, MOST_READINGS).map((parts) => spanOf(...drawn(parts)));
  line.append(spanOf(document.querySelector<HTMLElement>('#found')?.dataset.reading ?? ''), ...pieces);
  return [line];
}

function spanOf(...content: (string | Node)[]): HTMLElement {
  const span = element('span');
  span.append(...content);
  return span;
}

function passage(className: string, { parts, cutBefore, cutBehind }: Passage, lang?: string): HTMLElement {
  const line = element('p', className);
  if (lang !== undefined) line.lang = lang;
  line.append(cutBefore ? '…' : '', ...drawn(parts), cutBehind ? '…' : '');
  return line;
}

function drawn(parts: readonly Part[]): (string | Node)[] {
  return parts.map(({ text, hit: isHit }) => {
    if (!isHit) return text;
    const mark = element('mark');
    mark.textContent = text;
    return mark;
  });
}

function paragraph(className: string, text: string, role?: 'status' | 'alert'): HTMLElement {
  const line = element('p', className);
  if (role) line.setAttribute('role', role);
  line.textContent = text;
  return line;
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, className = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  return made;
}
