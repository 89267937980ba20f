// Topics, ages and gaps in words.
import type { Translate } from '../../../web/messages/index.ts';
import { GROWN_UP } from '../../book.ts';
import type { AgeBand, Gap, Topic } from './count-books.ts';

export function topicName(t: Translate, topic: Topic): string {
  if (topic.kind === 'own') return topic.label;
  if (topic.kind === 'none') return t('books.statistics.topic.none');
  return t('books.statistics.topic.ndc', { code: topic.code });
}

export function bandName(t: Translate, { from, to }: AgeBand): string {
  if (from >= GROWN_UP) return t('books.shelf.ages.grown-up');
  return t('books.shelf.ages.between', { from: String(from), to: String(to) });
}

/** Short enough for the head of a narrow column. */
export function shortBand(t: Translate, { from, to }: AgeBand): string {
  if (from >= GROWN_UP) return t('books.statistics.band.grown-up');
  return t('books.statistics.band', { from: String(from), to: String(to) });
}

export function gapText(t: Translate, { topic, band, count }: Gap): string {
  const words = { ages: bandName(t, band), topic: topicName(t, topic) };
  return t(count === 0 ? 'books.statistics.gap.none' : 'books.statistics.gap.one', words);
}
