// Words that are settled: names of the blog's page of names, its terms, and the name of who said something.
import type { Check, Found, Given, Pair, Place } from '../finding.ts';
import { literal } from '../fold.ts';
import { soundsLike } from '../sounds.ts';

const KATAKANA = /[ァ-ヴー]{2,}(?:[・＝=][ァ-ヴー]{2,})*/gu;

const names: Check = {
  id: 'names',
  severity: 'must',
  *find({ source, target }, { names = [] }) {
    for (const name of names) {
      const place = find(source.text, name.source);
      if (!place || coveredByLonger(source.text, name.source, place, names)) continue;
      // `Port Avery Times` is another name.
      if (/^ \p{Lu}/u.test(source.text.slice(place.end))) continue;
      const [settled] = name.targets;
      if (settled === undefined || name.targets.some((written) => isWritten(target.text, written))) continue;
      const settledOf = new Set(names.flatMap(({ targets }) => targets));
      const stray = [...target.text.matchAll(KATAKANA)].find(
        ([word]) => !settledOf.has(word) && soundsLike(name.source, word),
      );
      yield settledFound('names', place, { source: name.source, settled }, stray);
    }
  },
};

const terms: Check = {
  id: 'terms',
  severity: 'should',
  *find({ source, target }, { terms = [] }) {
    for (const term of terms) {
      const place = term.sources.map((word) => find(source.text, word)).find((found) => found !== null);
      const [settled] = term.preferred;
      if (!place || settled === undefined) continue;
      const isThere = term.preferred.some((word) => target.text.includes(word));
      // A forbidden word has its own finding, with a fix.
      const isForbidden = term.forbidden.some((word) => target.text.includes(word));
      if (isThere || isForbidden) continue;
      const word = source.text.slice(place.start, place.end);
      yield settledFound('terms', place, { source: word, settled }, undefined);
    }
  },
};

const forbidden: Check = {
  id: 'terms-forbidden',
  severity: 'must',
  *find({ source, target }, { terms = [] }) {
    for (const term of terms) {
      const place = term.sources.map((word) => find(source.text, word)).find((found) => found !== null);
      const [settled = ''] = term.preferred;
      for (const word of place ? term.forbidden : []) {
        const start = target.text.indexOf(word);
        // 「太陽光発電」 holds 「太陽」: what is preferred may hold what is not.
        const isInside = term.preferred.some((good) => good.includes(word) && target.text.includes(good));
        if (start < 0 || word === '' || isInside) continue;
        const there = { start, end: start + word.length };
        yield {
          side: 'target',
          ...there,
          ...(place && { other: place }),
          params: { word, settled },
          ...(settled !== '' && { fix: { ...there, text: settled } }),
        };
      }
    }
  },
};

const SPEECH =
  'said|says|told|asked|added|explained|replied|answered|wrote|writes|argued|warned|announced|insisted|recalled|shouted|whispered|cried|called|noted|admitted';
const NAME = "(?:(?:Mr|Mrs|Ms|Dr|Prof)\\.? )?([\\p{Lu}][\\p{L}'’-]+(?: [\\p{Lu}][\\p{L}'’.-]*){0,3})";
const SPOKEN = new RegExp(`\\b(?:${SPEECH}) ${NAME}|${NAME},? (?:${SPEECH})\\b`, 'gu');
const NO_NAME =
  /^(?:The|A|An|He|She|It|They|We|I|You|Who|But|And|Then|That|This|One|His|Her|Their|My|Our|As|So|When|What|No|Nobody|Everyone|Someone|People|In|On|At|After|Before|If|Mother|Father|Grandma|Grandpa|Mom|Dad|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Japanese|English|God|Officials|Police|Experts|Critics|Scientists|Researchers)$/;

const speaker: Check = {
  id: 'speaker',
  severity: 'should',
  from: ['en'],
  to: ['ja'],
  *find(pair, given) {
    if (!/[“"]/u.test(pair.source.text)) return;
    for (const match of pair.source.text.matchAll(SPOKEN)) {
      const name = (match[1] ?? match[2] ?? '').replace(/['’]s$/u, '');
      const words = name.split(' ').filter((word) => !NO_NAME.test(word));
      if (words.length === 0 || words.some((word) => isThere(word, pair, given))) continue;
      const start = match.index + match[0].indexOf(name);
      yield { side: 'source', start, end: start + name.length, params: { name } };
    }
  },
};

/** As settled, as it was, or as something in katakana that sounds like it. A name in kanji cannot be told. */
function isThere(word: string, { target }: Pair, { names = [] }: Given): boolean {
  const settled = names.filter(({ source }) => source.split(' ').includes(word));
  if (
    settled.some(({ targets }) =>
      targets.some((written) => partsOf(written).some((part) => target.text.includes(part))),
    )
  )
    return true;
  if (settled.length > 0) return false;
  if (
    target.text.includes(word) ||
    /[\p{Script=Han}](?:さん|氏|首相|大統領|教授|博士|先生|長官|会長|社長)/u.test(target.text)
  )
    return true;
  const katakana = target.text.match(KATAKANA) ?? [];
  return katakana.flatMap((run) => run.split(/[・＝=]/u)).some((part) => soundsLike(word, part));
}

function partsOf(written: string): string[] {
  return [written, ...written.split(/[・＝= ]/u)];
}

/** Not as the beginning or the end of another word in katakana. */
function isWritten(text: string, name: string): boolean {
  const before = /^[ァ-ヴー]/u.test(name) ? '(?<![ァ-ヴー])' : '';
  const after = /[ァ-ヴー]$/u.test(name) ? '(?![ァ-ヴー])' : '';
  return new RegExp(before + literal(name) + after, 'u').test(text);
}

export const nameChecks: readonly Check[] = [names, terms, forbidden, speaker];

/** As a whole word; case counts only where the word has capitals. */
function find(text: string, word: string): Place | null {
  if (word === '') return null;
  const flags = /\p{Lu}/u.test(word) ? 'u' : 'iu';
  const latin = /^[\p{Script=Latin}\d]/u.test(word);
  const start = latin ? '(?<![\\p{L}\\p{N}])' : '';
  const end = latin ? "(?:['’]s|s|es)?(?![\\p{L}\\p{N}])" : '';
  const match = new RegExp(start + literal(word) + end, flags).exec(text);
  return match && { start: match.index, end: match.index + match[0].length };
}

function coveredByLonger(
  text: string,
  word: string,
  place: Place,
  all: readonly { source: string }[],
): boolean {
  return all.some(({ source }) => {
    const longer = source.length > word.length && source.includes(word) ? find(text, source) : null;
    return longer !== null && longer.start <= place.start && longer.end >= place.end;
  });
}

function settledFound(
  says: string,
  place: Place,
  params: { source: string; settled: string },
  stray: RegExpExecArray | undefined,
): Found {
  if (!stray) return { side: 'source', ...place, says, params };
  const there = { start: stray.index, end: stray.index + stray[0].length };
  return {
    side: 'target',
    ...there,
    other: place,
    says: `${says}-differ`,
    params: { ...params, word: stray[0] },
    fix: { ...there, text: params.settled },
  };
}
