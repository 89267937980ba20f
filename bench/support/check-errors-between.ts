// Errors between the texts: what was left out, added, or said of somebody else.
import { type Clean, changed, pick, type Source } from './check-damage.ts';

const names = [
  { source: 'Mira Lindqvist', targets: ['ミラ・リンドクヴィスト'] },
  { source: 'Tobias Renner', targets: ['トビアス・レンナー'] },
  { source: 'Clara Benton', targets: ['クララ・ベントン'] },
  { source: 'Osei', targets: ['オセイ'] },
  { source: 'Mayor Dunn', targets: ['ダン市長'] },
  { source: 'Port Avery', targets: ['ポート・エイブリー'] },
  { source: 'Hollin Valley', targets: ['ホリン渓谷'] },
  { source: 'Kestrel Island', targets: ['ケストレル島'] },
  { source: 'Lake Orrin', targets: ['オーリン湖'] },
  { source: 'Daily Lantern', targets: ['デイリー・ランタン'] },
];

const terms = [
  {
    sources: ['wind farm', 'wind farms'],
    preferred: ['風力発電所'],
    forbidden: ['ウインドファーム', '風力農場'],
  },
  { sources: ['ferry', 'ferries'], preferred: ['連絡船'], forbidden: ['フェリー', '渡し船'] },
  { sources: ['climate change'], preferred: ['気候変動'], forbidden: ['気候変化', '温暖化'] },
  { sources: ['librarian'], preferred: ['司書'], forbidden: ['図書館員', '図書係'] },
  { sources: ['census'], preferred: ['国勢調査'], forbidden: ['人口調査', 'センサス'] },
  {
    sources: ['renewable energy'],
    preferred: ['再生可能エネルギー'],
    forbidden: ['再生エネルギー', '自然エネルギー'],
  },
  { sources: ['heat wave'], preferred: ['熱波'], forbidden: ['猛暑', '酷暑'] },
];

export function leftOut({ source, target }: Clean, { clean, next }: Source) {
  const said = target.split(/(?<=。)(?=[^」])/u);
  const keep = Math.floor(next() * 2);
  if (said.length > 1) return { source, target: said.filter((_, at) => at !== keep).join('') };
  const other = pick(clean, next);
  if (!other || /[“”「」]/.test(source + other.source)) return null;
  return { source: `${source} ${other.source}`, target: keep === 0 ? target : other.target };
}

/** Marks a name, or the last words, on both sides, and then takes it away in the target. */
export function marked(
  { source, target }: Clean,
  next: () => number,
  left: string,
  right: string,
  how: 'lost' | 'changed',
) {
  const name = names.find((one) => source.includes(one.source) && target.includes(one.targets[0] ?? ''));
  const words = source.match(/\p{L}{4,}/gu) ?? [];
  const word = name?.source ?? pick(words, next);
  if (word === undefined) return null;
  const marked = source.replace(word, `${left}${word}${right}`);
  if (how === 'lost') return { source: marked, target };
  const there = name?.targets[0] ?? target.slice(0, 2);
  return { source: marked, target: target.replace(there, `${left}${there}](https://herald.example/b)`) };
}

export function quotesLost({ source, target }: Clean, _: Source, round: number) {
  if (!/“/.test(source) || !/「/.test(target)) return null;
  return round === 0
    ? changed(source, target, /[「」]/gu, '')
    : changed(source, target, /「([^」]*)」と/u, '$1と');
}

const SAID = /(?:と|と、)([^「」、。]*(?:リンドクヴィスト|ベントン|レンナー|オセイ|ダン市長))(?:は|が)/u;

export function speakerLost({ source, target }: Clean, { next }: Source, round: number) {
  const name = names.find((one) =>
    new RegExp(
      `(?:said|asked|wrote|recalled|explained|warned) ${one.source}|${one.source} (?:said|asked|wrote|told)`,
    ).test(source),
  );
  if (!name || !SAID.test(target)) return null;
  if (round === 0) return changed(source, target, SAID, 'と');
  const other = pick(
    names.slice(0, 4).filter((one) => one !== name),
    next,
  );
  return changed(
    source,
    target,
    name.targets[0] === undefined ? /$^/ : new RegExp(name.targets[0]),
    other?.targets[0] ?? '',
  );
}

export function questionLost({ source, target }: Clean, _: Source, round: number) {
  // 「あるでしょう。」 still asks.
  if (!/\?/.test(source) || /でしょう/u.test(target)) return null;
  if (round > 1) return null;
  const end = /(?:(?<=です|ます|ました|でしょう|した|い)か|の|のかな)?[？。]?(?=」|$)/u;
  const quoted = /「[^」]*」/u.exec(target);
  if (quoted) {
    const said = quoted[0].replace(/(?:か|の)?？?」$/u, '。」').replace(/くれる。」/u, 'くれる。」');
    return said === quoted[0]
      ? null
      : {
          source,
          target: target
            .replace(quoted[0], said)
            .replace(/と(.*)(?:尋ねた|たずねました|ききました|問いかけた)/u, 'と$1言った'),
        };
  }
  return changed(source, target, end, '。');
}

const POSITIVE: readonly (readonly [RegExp, string])[] = [
  [/ではありません/u, 'です'],
  [/ていませんでした/u, 'ていました'],
  [/ませんでした/u, 'ました'],
  [/ません/u, 'ます'],
  [/ていなかった/u, 'ていた'],
  [/ではない/u, 'である'],
  [/じゃない/u, 'である'],
  [/られなかった/u, 'られた'],
  [/しなかった/u, 'した'],
  [/はしない/u, 'する'],
  [/ていない/u, 'ている'],
  [/せなかった/u, 'せた'],
  [/ることができなかった/u, 'ることができた'],
  [/らなかった/u, 'った'],
  [/けなかった/u, 'いた'],
  [/じなかった/u, 'じた'],
  [/はいない/u, 'いる'],
  [/わない/u, 'う'],
  [/えない/u, 'える'],
  [/てはおらず/u, 'ており'],
  [/をこわがらないで/u, 'をこわがって'],
  [/たことはない/u, 'たことがある'],
];

export function negationLost({ source, target }: Clean) {
  if (!/\b(?:not|never|no|nobody|nothing|neither)\b|n['’]t\b/i.test(source)) return null;
  const found = POSITIVE.find(([pattern]) => pattern.test(target));
  return found ? changed(source, target, ...found) : null;
}

export function nameOtherwise({ source, target }: Clean, { next }: Source) {
  const name = pick(
    names.filter((one) => source.includes(one.source) && target.includes(one.targets[0] ?? '')),
    next,
  );
  const settled = name?.targets[0];
  if (!settled) return null;
  const kana = [...settled.matchAll(/[ァ-ヴー]/gu)];
  const match = pick(kana.slice(1), next);
  if (!match) return null;
  const swaps: Record<string, string> = {
    ー: '',
    ィ: 'イ',
    ヴ: 'ブ',
    ン: 'ンヌ',
    ト: 'ツ',
    ス: 'ズ',
    リ: 'リー',
    エ: 'イ',
  };
  const swap = swaps[match[0]] ?? `${match[0]}ー`;
  const wrong = settled.slice(0, match.index) + swap + settled.slice(match.index + 1);
  return { source, target: target.replaceAll(settled, wrong), given: { names } };
}

export function termChanged(
  { source, target }: Clean,
  { next }: Source,
  round: number,
  how: 'missing' | 'forbidden',
) {
  const term = terms.find(
    (one) =>
      one.sources.some((word) => source.toLowerCase().includes(word)) &&
      target.includes(one.preferred[0] ?? ''),
  );
  const settled = term?.preferred[0];
  if (!term || !settled) return null;
  const other = how === 'forbidden' ? term.forbidden[round % 2] : ['それ', '例のもの'][round % 2];
  void next;
  return { source, target: target.replace(settled, other ?? ''), given: { terms } };
}

export function otherTranslation({ source, target }: Clean, { next, wordsOf }: Source) {
  const word = pick(
    wordsOf(target).filter(({ kind }) => kind === '名詞'),
    next,
  );
  if (!word) return null;
  const other = target.slice(0, word.start) + target.slice(word.end);
  const key = source.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
  return { source, target: other, given: { elsewhere: new Map([[key, target]]) } };
}

export function outOfProportion({ source, target }: Clean, { clean, next }: Source) {
  if (source.replace(/\W/g, '').length < 26) return null;
  if (next() < 0.5) return { source, target: `${target.slice(0, Math.floor(target.length * 0.25))}。` };
  const [one, two] = [pick(clean, next), pick(clean, next)];
  const long =
    target.replace(/。$/u, '') +
    (one?.target ?? '') +
    (two?.target ?? '') +
    (pick(clean, next)?.target ?? '');
  return long.length < target.length * 2.6 ? null : { source, target: long };
}
