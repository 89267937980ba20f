// Sentences: cutting a block of text into them, with its marks. They are the unit of every translation.
import type { Inline } from './document-json.ts';
import { inlineText, sliceInline } from './inline.ts';
import { canonicalLanguage, primaryLanguage, scriptOf } from './language.ts';
import { cutAt } from './segment/marks.ts';
import { spacedBoundaries } from './segment/spaced.ts';
import { unspacedBoundaries } from './segment/unspaced.ts';
import { segmenter } from './segmenter.ts';

const SPACED = new Set(['Latn', 'Cyrl', 'Grek', 'Kore', 'Hang', 'Armn', 'Geor']);
const UNSPACED = new Set(['Jpan', 'Hans', 'Hant', 'Hani', 'Hrkt']);
const KANA_OR_HAN = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** Stands in for the characters of a raised note number, which closes a sentence: “…the end.³ Next”. */
const NOTE = '\ue000';

/**
 * Cuts text into sentences whose concatenation is the text again. White space between two sentences leads the second
 * one; the end of the text keeps its own. Empty text has no sentence, text of white space only is one.
 */
export function splitSentences(text: string, language: string): string[] {
  return cutAt(text, boundaries(text, language));
}

/** The same for inline content. Nothing is cut inside inline code, ruby, or raised and lowered text. */
export function segmentInline(inline: Inline, language: string): Inline[] {
  let at = 0;
  return splitSentences(readable(inline), language).map((sentence) => {
    const from = at;
    at += sentence.length;
    return sliceInline(inline, from, at);
  });
}

function boundaries(text: string, language: string): number[] {
  const code = canonicalLanguage(language) ?? 'en';
  const script = scriptOf(code);
  const found = () => {
    // A Japanese page may hold a paragraph of English, and the other way round.
    if (UNSPACED.has(script))
      return KANA_OR_HAN.test(text) ? unspacedBoundaries(text) : spacedBoundaries(text, 'en');
    return SPACED.has(script) ? spacedBoundaries(text, primaryLanguage(code)) : generalBoundaries(text, code);
  };
  const end = text.trimEnd().length;
  const lead = text.length - text.trimStart().length;
  return found().filter((at) => at > lead && at < end && !/^(?:\p{M}|\u200d)/u.test(text.slice(at, at + 2)));
}

// For every other script the platform's own rules, with the white space moved to the sentence it leads.
function generalBoundaries(text: string, language: string): number[] {
  return Array.from(segmenter(language, 'sentence').segment(text), ({ index }) => {
    let at = index;
    while (/\s/u.test(text.charAt(at - 1))) at--;
    return at;
  });
}

// Text of the same length in which no sentence ends inside a mark that holds together.
function readable(inline: Inline): string {
  return inline
    .map((node) => {
      const kinds = node.marks?.map((mark) => mark.type) ?? [];
      const text = inlineText([node]);
      if (kinds.includes('superscript')) return text.replace(/\S/gu, (letter) => NOTE.repeat(letter.length));
      if (kinds.includes('code') || kinds.includes('subscript'))
        return text.replace(/[^\p{L}]/gsu, (mark) => 'X'.repeat(mark.length));
      return kinds.includes('ruby') ? text.replace(/[^\p{L}]/gsu, (mark) => '字'.repeat(mark.length)) : text;
    })
    .join('');
}
