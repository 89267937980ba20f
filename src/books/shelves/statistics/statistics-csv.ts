// The tables of the statistics as CSV, so that a spreadsheet opens them and runs nothing.
import Papa from 'papaparse';
import type { Translate } from '../../../web/messages/index.ts';
import { ageBands, type TopicCounts } from './count-books.ts';
import type { ReadAbout } from './reads.ts';
import { bandName, topicName } from './topic-words.ts';

/** Starts a formula in a spreadsheet. */
const FORMULA = /^'*[=+\-@\t\r]/;

export function agesCsv(t: Translate, topics: readonly TopicCounts[]): string {
  return written([
    [
      t('books.statistics.topic'),
      ...ageBands.map((band) => bandName(t, band)),
      t('books.statistics.ageless'),
      t('books.statistics.all'),
    ],
    ...topics.map(({ topic, byAge, ageless, all }) => [topicName(t, topic), ...byAge, ageless, all]),
  ]);
}

export function readCsv(t: Translate, read: readonly ReadAbout[]): string {
  return written([
    [
      t('books.paper.book'),
      t('books.statistics.read.views'),
      t('books.statistics.read.posts'),
      t('books.statistics.read.comments'),
      t('books.statistics.read.claps'),
    ],
    ...read.map(({ title, views, posts, comments, claps }) => [title, views, posts, comments, claps]),
  ]);
}

function written(rows: (string | number)[][]): string {
  // The mark at the start tells Excel that it is UTF-8.
  return `\ufeff${Papa.unparse(rows, { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;
}
