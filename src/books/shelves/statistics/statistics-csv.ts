// The tables of the statistics as CSV, so that a spreadsheet opens them and runs nothing.
import type { Translate } from '../../../web/messages/index.ts';
import { spreadsheet } from '../../../web/spreadsheet.ts';
import { ageBands, type TopicCounts } from './count-books.ts';
import type { ReadAbout } from './reads.ts';
import { bandName, topicName } from './topic-words.ts';

export function agesCsv(t: Translate, topics: readonly TopicCounts[]): string {
  return spreadsheet([
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
  return spreadsheet([
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
