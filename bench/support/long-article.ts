// An article as long as real ones are, in two languages, written by rule: every sentence differs from the next.
import type { BlockJson, DocumentJson, Inline } from '../../src/text/document.ts';

const PLACES = [
  ['the old ferry house', '古い渡し場の家'],
  ['a school by the harbour', '港のそばの学校'],
  ['the lower market', '下の市場'],
  ['the bridge keeper’s garden', '橋番の庭'],
  ['a bakery on Tollgate Street', '関所通りのパン屋'],
  ['the town library', '町の図書館'],
  ['the clock tower', '時計台'],
] as const;
const PEOPLE = [
  ['three children', '三人の子ども'],
  ['a retired surveyor', '元測量士'],
  ['the night nurse', '夜勤の看護師'],
  ['two brothers', '二人の兄弟'],
  ['nobody from the council', '役場の人ではないだれか'],
] as const;
const DEEDS = [
  [
    'counted the steps down to the water and wrote the number on a door',
    '水ぎわまでの段を数え、その数を戸に書きました',
  ],
  ['left a lamp burning until the last boat had come in', '最後の船がもどるまで、明かりをつけておきました'],
  ['asked for a map on which every puddle has a name', '水たまりの一つ一つに名前のある地図をほしがりました'],
  ['kept a list of the sounds that are heard only in fog', '霧の日にだけ聞こえる音を、書きためていました'],
  ['painted the railings a colour that no shop would sell', 'どの店にもない色で、手すりをぬりました'],
  ['waited two minutes longer than the timetable allows', '時刻表より二分だけ長く待ちました'],
] as const;

export interface Pair {
  source: string;
  target: string;
}

/** The sentence at a place; about a hundred letters of English and forty of Japanese. */
export function pairAt(at: number): Pair {
  const place = PLACES[at % PLACES.length] ?? PLACES[0];
  const person = PEOPLE[(at * 3 + 1) % PEOPLE.length] ?? PEOPLE[0];
  const deed = DEEDS[(at * 5 + 2) % DEEDS.length] ?? DEEDS[0];
  const year = 1900 + ((at * 37) % 120);
  return {
    source: `In ${year}, at ${place[0]}, ${person[0]} ${deed[0]}.`,
    target: `${year}年、${place[1]}で、${person[1]}が${deed[1]}。`,
  };
}

/** Paragraphs of four sentences; `words` says which language they are in. */
export function paragraphs(count: number, words: (at: number) => Inline): DocumentJson {
  const blocks = Array.from(
    { length: count },
    (_, block): BlockJson => ({
      type: 'paragraph',
      attrs: { id: `block-${block}`, lang: null },
      content: [0, 1, 2, 3].flatMap((at) => words(block * 4 + at)),
    }),
  );
  return { type: 'doc', content: blocks };
}
