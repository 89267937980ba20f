// Why the book is recommended: a few words for children and some for parents, with furigana for whoever wants it.
import type { ComponentChildren } from 'preact';
import { type Dictionary, textWithReadings, titleWithReading } from '../../../books/furigana/furigana.ts';
import { Ruby } from '../../../books/furigana/ruby.tsx';
import { isJapanese } from '../../../books/furigana/titles.ts';
import { articlePath } from '../../address.ts';
import { hrefIn, type Setting } from '../../blog.ts';
import { type ShownBook, summaryInstead } from './shown-book.ts';

export function Say({ setting, shown }: { setting: Setting; shown: ShownBook }) {
  const { blog, t } = setting;
  const { book, dictionary, posts } = shown;
  const introduction = posts.find(({ kind }) => kind === 'book');
  const isNothing = book.noteChild === '' && book.noteParent === '';
  const summary = summaryInstead(shown);
  if (isNothing && summary === null) return null;
  return (
    <section class="ob__say" aria-label={t('onebook.say')}>
      {book.noteChild !== '' && (
        <div class="ob__kid">
          <h2>{t('onebook.child')}</h2>
          <Paragraphs text={book.noteChild} dictionary={dictionary} />
        </div>
      )}
      {book.noteParent !== '' && (
        <div class="ob__parent">
          <h2>{t('onebook.parent')}</h2>
          <Paragraphs text={book.noteParent} dictionary={dictionary} />
        </div>
      )}
      {introduction !== undefined && (
        <div class="ob__whole">
          {summary !== null && (
            <p>
              {isJapanese(summary) ? (
                <Ruby parts={titleWithReading(summary.text, '', dictionary)} />
              ) : (
                summary.text
              )}
            </p>
          )}
          <p>
            <a href={hrefIn(blog, articlePath(introduction.slug))}>{t('onebook.read-introduction')}</a>
          </p>
        </div>
      )}
    </section>
  );
}

/** Blank lines part paragraphs; lines stay as they were written. */
export function Paragraphs({ text, dictionary }: { text: string; dictionary: Dictionary }) {
  return (
    <>
      {paragraphsOf(text, dictionary).map((lines, at) => (
        <p key={at}>
          {lines.map((line, number) => (
            <LineOf key={number} first={number === 0}>
              <Ruby parts={line} />
            </LineOf>
          ))}
        </p>
      ))}
    </>
  );
}

function LineOf({ first, children }: { first: boolean; children: ComponentChildren }) {
  return (
    <>
      {!first && <br />}
      {children}
    </>
  );
}

/** Readings are put to the whole text, as the dictionary was asked, and cut into lines afterwards. */
function paragraphsOf(text: string, dictionary: Dictionary) {
  const lines: { text: string; reading: string | null }[][] = [[]];
  for (const part of textWithReadings(text, dictionary)) {
    const [first = '', ...rest] = part.text.split(/\r?\n/);
    lines.at(-1)?.push({ ...part, text: first });
    for (const line of rest) lines.push([{ ...part, text: line }]);
  }
  const paragraphs: (typeof lines)[] = [];
  let isNew = true;
  for (const line of lines) {
    const isBlank = line.every((part) => part.text.trim() === '');
    if (isBlank) isNew = true;
    else if (isNew) {
      paragraphs.push([line]);
      isNew = false;
    } else paragraphs.at(-1)?.push(line);
  }
  return paragraphs;
}
