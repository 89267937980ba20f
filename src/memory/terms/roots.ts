// The basic forms of English words, as their sentence shows them: surveys → survey, wrote → write, children → child.
import { primaryLanguage } from '../../text/language.ts';
import type { Token } from './tokens.ts';

/** Changes whenever the same text may get other basic forms: what was stored by another is found anew. */
export const ROOTS_BY = 'compromise 14.17.0';

/** Longer than any sentence; what is longer is compared as it is written. Characters. */
const LONGEST = 4_000;

interface Word {
  pre: string;
  text: string;
  post: string;
  normal?: string;
  root?: string;
}

type Analyse = (text: string) => readonly (readonly Word[])[];

let analyser: Promise<Analyse> | undefined;

/** The package is read when the first English sentence asks for it: a press that translates from German never does. */
function analysis(): Promise<Analyse> {
  analyser ??= import('compromise/two').then(({ default: nlp }) => (text) => {
    const view: unknown = nlp(text).compute('root');
    // The package's types do not show what its own documentation calls its plain data.
    return (view as { docs: Word[][] }).docs;
  });
  return analyser;
}

/** For each token its basic form where it has another than itself, else ''. Languages without an analyser have none. */
export async function rootsOf(text: string, tokens: readonly Token[], language: string): Promise<string[]> {
  const roots = tokens.map(() => '');
  if (primaryLanguage(language) !== 'en' || text.length > LONGEST) return roots;
  const byPlace = placed(text, (await analysis())(text));
  return tokens.map((token) => {
    const root = byPlace.get(token.start)?.toLowerCase() ?? '';
    return root === token.text || /\s/u.test(root) ? '' : root;
  });
}

/** Empty when the analyser has read another text than it was given. */
function placed(text: string, sentences: readonly (readonly Word[])[]): Map<number, string> {
  const roots = new Map<number, string>();
  let at = 0;
  for (const word of sentences.flat()) {
    at += word.pre.length;
    if (word.root && word.text !== '' && !roots.has(at)) roots.set(at, word.root);
    if (!text.startsWith(word.text, at)) return new Map();
    at += word.text.length + word.post.length;
  }
  return roots;
}
