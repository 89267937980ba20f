// The terms of a sentence as an engine of drafts is told of them: the words that stand there, and how they were settled.
import type { Context } from '../../platform/context.ts';
import { insertable } from '../../text/terms/use.ts';
import type { Languages } from '../store.ts';
import { type Entry, glossaryOf, type Pair } from './glossary.ts';

export interface ToldTerm {
  /** As it stands in the sentence, in whatever form. */
  source: string;
  target: string;
}

export type TermsIn = (sentence: string) => Promise<ToldTerm[]>;

/** For any number of sentences of two languages; what happens to the terms meanwhile is for the next who ask. */
export async function termsForEngine(ctx: Context, blogId: string, languages: Languages): Promise<TermsIn> {
  const glossary = await glossaryOf(ctx, blogId);
  const pair = await glossary.pair(languages);
  return (sentence) => toldOf(pair, sentence);
}

/** What is not settled (two terms of the same words that do not agree) is left to the engine; a blog's own go before shared ones. */
async function toldOf({ finder, entries }: Pair, sentence: string): Promise<ToldTerm[]> {
  const byWords = new Map<string, Entry[]>();
  for (const { term, places } of await finder.find(sentence)) {
    const entry = entries[term];
    for (const { start, end } of entry ? places : []) {
      const words = sentence.slice(start, end);
      byWords.set(words, [...(byWords.get(words) ?? []), entry as Entry]);
    }
  }
  return [...byWords].flatMap(([source, all]) => {
    const target = settledIn(all);
    return target === null ? [] : [{ source, target }];
  });
}

function settledIn(all: readonly Entry[]): string | null {
  const own = all.filter(({ from }) => from === null);
  const wanted = (own.length > 0 ? own : all).flatMap(({ fields }) => fields.preferred[0] ?? []);
  const forms = new Set(wanted.map(insertable));
  const [form = ''] = forms;
  // 〜から〜まで cannot stand in a sentence as it is.
  return forms.size !== 1 || form === '' || /[〜～…]/u.test(form) ? null : form;
}
