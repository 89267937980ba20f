// Every interface text by key, and the translator that speaks it in one language.
import { fill } from '../../text/fill.ts';
import { access } from './access.ts';
import { accounts } from './accounts.ts';
import { align } from './align.ts';
import { alignments } from './alignments.ts';
import { archive } from './archive.ts';
import { backups } from './backups.ts';
import { banners } from './banners.ts';
import { blogs } from './blogs.ts';
import { books } from './books.ts';
import { booksFiles } from './books-files.ts';
import { booksIntro } from './books-intro.ts';
import { booksPage } from './books-page.ts';
import { booksReaders } from './books-readers.ts';
import { booksShelves } from './books-shelves.ts';
import { booksStudio } from './books-studio.ts';
import { bring } from './bring.ts';
import { checks } from './checks.ts';
import { checksBetween } from './checks-between.ts';
import { checksJapanese } from './checks-japanese.ts';
import { checksNames } from './checks-names.ts';
import { comments } from './comments.ts';
import { desk } from './desk.ts';
import { deskChecks } from './desk-checks.ts';
import { deskConcordance } from './desk-concordance.ts';
import { deskDrafts } from './desk-drafts.ts';
import { deskDrift } from './desk-drift.ts';
import { deskMemory } from './desk-memory.ts';
import { deskRepeats } from './desk-repeats.ts';
import { deskTogether } from './desk-together.ts';
import { details } from './details.ts';
import { elsewhere } from './elsewhere.ts';
import { engines } from './engines.ts';
import { exchange } from './exchange.ts';
import { exchangeFiles } from './exchange-files.ts';
import { figures } from './figures.ts';
import { finding } from './finding.ts';
import { front } from './front.ts';
import { gate } from './gate.ts';
import { host } from './host.ts';
import { hosting } from './hosting.ts';
import { inbox } from './inbox.ts';
import { letters } from './letters.ts';
import { log } from './log.ts';
import { look } from './look.ts';
import { memory } from './memory.ts';
import { moves } from './moves.ts';
import { movesBilingual } from './moves-bilingual.ts';
import { movesFiles } from './moves-files.ts';
import { movesFindings } from './moves-findings.ts';
import { movesMt } from './moves-mt.ts';
import { movesReading } from './moves-reading.ts';
import { movesTexts } from './moves-texts.ts';
import { notices } from './notices.ts';
import { operating } from './operating.ts';
import { operatingRankings } from './operating-rankings.ts';
import { pictures } from './pictures.ts';
import { pings } from './pings.ts';
import { places } from './places.ts';
import { posts } from './posts.ts';
import { postsRevisions } from './posts-revisions.ts';
import { postsStudio } from './posts-studio.ts';
import { pressMail } from './press-mail.ts';
import { rankingsCounting } from './rankings-counting.ts';
import { rankingsPages } from './rankings-pages.ts';
import { rankingsStrip } from './rankings-strip.ts';
import { rankingsVotes } from './rankings-votes.ts';
import { readers } from './readers.ts';
import { review } from './review.ts';
import { saving } from './saving.ts';
import { search } from './search.ts';
import { isLanguage, type Language, type Params } from './shape.ts';
import { signUp } from './sign-up.ts';
import { site } from './site.ts';
import { sources } from './sources.ts';
import { spam } from './spam.ts';
import { terms } from './terms.ts';
import { times } from './times.ts';
import { web } from './web.ts';
import { widgets } from './widgets.ts';
import { words } from './words.ts';
import { write } from './write.ts';

export { asLanguage, isLanguage, type Language, languages, type Params } from './shape.ts';

export const catalogue = {
  ...words,
  ...web,
  ...accounts,
  ...blogs,
  ...log,
  ...posts,
  ...postsStudio,
  ...pictures,
  ...postsRevisions,
  ...readers,
  ...rankingsStrip,
  ...rankingsVotes,
  ...rankingsPages,
  ...rankingsCounting,
  ...sources,
  ...bring,
  ...desk,
  ...align,
  ...alignments,
  ...review,
  ...deskConcordance,
  ...deskMemory,
  ...deskRepeats,
  ...deskTogether,
  ...deskDrift,
  ...terms,
  ...times,
  ...deskDrafts,
  ...engines,
  ...deskChecks,
  ...saving,
  ...write,
  ...details,
  ...search,
  ...checks,
  ...checksNames,
  ...checksBetween,
  ...checksJapanese,
  ...comments,
  ...letters,
  ...site,
  ...finding,
  ...spam,
  ...elsewhere,
  ...host,
  ...hosting,
  ...signUp,
  ...inbox,
  ...movesReading,
  ...notices,
  ...operating,
  ...operatingRankings,
  ...pressMail,
  ...front,
  ...gate,
  ...access,
  ...widgets,
  ...archive,
  ...backups,
  ...books,
  ...figures,
  ...booksShelves,
  ...booksFiles,
  ...booksIntro,
  ...booksReaders,
  ...booksPage,
  ...booksReaders,
  ...booksFiles,
  ...booksIntro,
  ...booksStudio,
  ...banners,
  ...look,
  ...memory,
  ...exchange,
  ...exchangeFiles,
  ...movesFiles,
  ...movesFindings,
  ...movesMt,
  ...movesBilingual,
  ...movesTexts,
  ...moves,
  ...pings,
  ...places,
} as const;

export type MessageKey = keyof typeof catalogue;

export interface Translate {
  (key: MessageKey, params?: Params): string;
  readonly language: Language;
}

/** The translator for one interface language: `t('common.save')`. */
export function translator(language: Language): Translate {
  const translate = (key: MessageKey, params?: Params) => fill(catalogue[key][language], language, params);
  return Object.assign(translate, { language });
}

/** True when a text exists under this key; keys from refusals and schemas arrive as plain strings. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(catalogue, key);
}

/** Like `t`, for keys known only at run time; an unknown key becomes `fallback`. */
export function say(
  t: Translate,
  key: string,
  params?: Params,
  fallback: MessageKey = 'common.invalid',
): string {
  return isMessageKey(key) ? t(key, params) : t(fallback, params);
}

/**
 * The interface language: the person's own choice, else the first of the browser's wishes that we speak,
 * else Japanese. `accept` is the raw Accept-Language header.
 */
export function chooseLanguage(choice: string | null | undefined, accept: string | undefined): Language {
  if (isLanguage(choice)) return choice;
  return wishes(accept ?? '').find(isLanguage) ?? 'ja';
}

function wishes(accept: string): string[] {
  return accept
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(/\s*;\s*q=/i);
      return {
        language: tag.toLowerCase().split('-')[0] ?? '',
        quality: quality === undefined ? 1 : Number(quality),
      };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ language }) => language);
}
