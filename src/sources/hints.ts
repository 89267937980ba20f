// Where an article says its words come from: "according to …", "told …", speakers who are not named.
import { splitSentences } from '../text/segment.ts';
import type { ProvenanceHint } from './found.ts';
import { CUES, NOBODY, RULES } from './hint-rules.ts';

/** One paragraph of the body, with the links that stand in it. */
export interface Passage {
  text: string;
  links: { text: string; address: string }[];
}

const MOST = 24;
/** Characters; a longer sentence is quoted around the phrase only. */
const LONGEST_QUOTE = 300;

/** Suggestions in the order of the text; each source once. */
export function findHints(passages: Passage[], language: string): ProvenanceHint[] {
  const hints: ProvenanceHint[] = [];
  const seen = new Set<string>();
  for (const passage of passages) {
    if (hints.length >= MOST) break;
    if (!CUES.en.test(passage.text) && !CUES.ja.test(passage.text)) continue;
    for (const sentence of splitSentences(passage.text, language)) {
      for (const hint of hintsIn(sentence, passage.links)) {
        const key = `${hint.kind} ${hint.name.toLowerCase()}`;
        if (seen.has(key)) continue;
        seen.add(key);
        hints.push(hint);
      }
    }
  }
  return hints.slice(0, MOST);
}

function hintsIn(sentence: string, links: Passage['links']): ProvenanceHint[] {
  const found: { at: number; end: number; hint: ProvenanceHint }[] = [];
  for (const rule of RULES) {
    if (!CUES[rule.language].test(sentence)) continue;
    for (const match of sentence.matchAll(rule.pattern)) {
      const end = match.index + match[0].length;
      const after = sentence.slice(end);
      const name = tidyName(`${match.groups?.name ?? ''}${bodyAfter(rule.reason, after)}`);
      if (!name || found.some((other) => match.index < other.end && end > other.at)) continue;
      const address = linkOf(match[0], name, links);
      const said = (match.groups?.name ?? '').trim();
      const kind = rule.kindOf({
        name: said,
        after: after.trimStart(),
        linked: address !== null,
      });
      if (!kind) continue;
      const hint = { kind, name, quote: quoteOf(sentence, match.index, end), reason: rule.reason };
      found.push({ at: match.index, end, hint: address ? { ...hint, address } : hint });
    }
  }
  return found.sort((a, b) => a.at - b.at).map(({ hint }) => hint);
}

/** “According to the Jordanian government”: the name alone would be an adjective. */
function bodyAfter(reason: ProvenanceHint['reason'], after: string): string {
  const body = /^ (?:government|authorities|officials|police|army|military|ministry|parliament|media)\b/.exec(
    after,
  );
  return reason === 'according-to' && body ? body[0] : '';
}

function tidyName(said: string): string | null {
  const name = said.replace(/(?:’s|'s)?[\s.,;:’'-]*$/u, '').trim();
  const bare = name.replace(/^the /i, '');
  if (bare.length < 2 || NOBODY.test(bare)) return null;
  return name.replace(/^the (?=\p{Lu})/u, '');
}

function quoteOf(sentence: string, start: number, end: number): string {
  const whole = sentence.trim();
  if (whole.length <= LONGEST_QUOTE) return whole;
  const from = start < 120 ? 0 : sentence.indexOf(' ', start - 120) + 1;
  const stop = sentence.indexOf(' ', end + 120);
  return sentence.slice(from, stop < 0 ? sentence.length : stop).trim();
}

function linkOf(phrase: string, name: string, links: Passage['links']): string | null {
  const near = links.find(({ text }) => text.length > 1 && (phrase.includes(text) || text.includes(name)));
  return near?.address ?? null;
}
