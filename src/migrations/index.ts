// The static list of migrations, oldest first. Up only: a mistake is mended by the next one.
import type { Kysely } from 'kysely';
import type { Dialect } from '../platform/dialect.ts';
import { ground } from './0001-ground.ts';
import { writing } from './0002-writing.ts';
import { draftSaves } from './0003-draft-saves.ts';
import { publishing } from './0004-publishing.ts';
import { picturesAndLog } from './0005-pictures-and-log.ts';
import { finding } from './0006-finding.ts';
import { search } from './0007-search.ts';
import { voices } from './0008-voices.ts';
import { moderation } from './0009-moderation.ts';
import { around } from './0010-around.ts';
import { reports } from './0011-reports.ts';
import { ownTexts } from './0012-own-texts.ts';
import { judgedAndPersonal } from './0013-judged-and-personal.ts';
import { newestFirst } from './0015-newest-first.ts';
import { memory } from './0016-memory.ts';
import { wordsWithAClap } from './0017-words-with-a-clap.ts';
import { terms } from './0018-terms.ts';
import { engines } from './0019-engines.ts';
import { checks } from './0021-checks.ts';
import { unitsByHand } from './0023-units-by-hand.ts';
import { repeatedSentences } from './0024-repeated-sentences.ts';
import { alignments } from './0025-alignments.ts';
import { watchedSources } from './0026-watched-sources.ts';
import { comingAndGoing } from './0027-coming-and-going.ts';
import { together } from './0028-together.ts';
import { searchByAge } from './0029-search-by-age.ts';
import { toldTimes } from './0031-told-times.ts';
import { watchBegunAnew } from './0032-watch-begun-anew.ts';
import { moves } from './0033-moves.ts';
import { putIn } from './0034-put-in.ts';
import { movedPictures } from './0036-moved-pictures.ts';
import { bilingualsThatMoved } from './0037-bilinguals-that-moved.ts';
import { backups } from './0038-backups.ts';
import { relatedPairs } from './0040-related-pairs.ts';
import { books } from './0041-books.ts';
import { rankings } from './0042-rankings.ts';
import { hosting } from './0043-hosting.ts';

export interface Migration {
  name: string;
  up(db: Kysely<unknown>, dialect: Dialect): Promise<void>;
}

export const migrations: readonly Migration[] = [
  ground,
  writing,
  draftSaves,
  picturesAndLog,
  publishing,
  finding,
  search,
  voices,
  moderation,
  reports,
  around,
  ownTexts,
  judgedAndPersonal,
  newestFirst,
  memory,
  wordsWithAClap,
  terms,
  engines,
  checks,
  unitsByHand,
  repeatedSentences,
  alignments,
  watchedSources,
  together,
  comingAndGoing,
  searchByAge,
  toldTimes,
  watchBegunAnew,
  moves,
  putIn,
  movedPictures,
  bilingualsThatMoved,
  backups,
  relatedPairs,
  books,
  rankings,
  hosting,
];
