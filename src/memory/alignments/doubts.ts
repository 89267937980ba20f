// What looks wrong with two texts that are to be aligned, so that a person is asked before it is done.
import { detectLanguage, languageName, primaryLanguage } from '../../text/language.ts';

export interface Doubt {
  key: `alignments.doubt.${'source' | 'target' | 'short-source' | 'short-target'}`;
  params: Record<string, string>;
}

export interface Sides {
  source: string;
  target: string;
  from: string;
  to: string;
}

/** A translation this many times as long or as short as is usual is probably of something else, or a part. */
const OUT_OF_PROPORTION = 2.5;
/** Texts shorter than this say too little. */
const SHORT = 200;

/** `speech` is the language of the interface. */
export function doubtsAbout({ source, target, from, to }: Sides, speech: string): Doubt[] {
  const doubts: Doubt[] = [];
  const name = (code: string) => languageName(code, speech);
  const [seenSource, seenTarget] = [otherLanguage(source, from), otherLanguage(target, to)];
  if (seenSource)
    doubts.push({
      key: 'alignments.doubt.source',
      params: { said: name(from), seen: name(seenSource) },
    });
  if (seenTarget)
    doubts.push({ key: 'alignments.doubt.target', params: { said: name(to), seen: name(seenTarget) } });
  const [long, short] = [bulkOf(source), bulkOf(target)].sort((a, b) => b - a);
  if (long !== undefined && short !== undefined && long > SHORT && long > short * OUT_OF_PROPORTION) {
    const isSource = bulkOf(source) < bulkOf(target);
    const key = isSource ? 'alignments.doubt.short-source' : 'alignments.doubt.short-target';
    doubts.push({ key, params: {} });
  }
  return doubts;
}

function otherLanguage(text: string, said: string): string | null {
  const seen = detectLanguage(text);
  // Not told from what declares it: the letters and commonest words alone.
  return seen === null || detectLanguage(text, said) !== seen || primaryLanguage(said) === seen ? null : seen;
}

/** Length in Latin letters: a Chinese character or a syllable of kana says as much as two of them or three. */
function bulkOf(text: string): number {
  const dense = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu);
  return text.length + (dense?.length ?? 0) * 1.3;
}
