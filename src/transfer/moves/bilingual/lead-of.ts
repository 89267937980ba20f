// What the press writes by itself where nobody asks for a page, in the language of the blog.
import type { Actor } from '../../../desk/actor.ts';
import { primaryLanguage } from '../../../text/language.ts';
import { chooseLanguage, type Language, translator } from '../../../web/messages/index.ts';

export function speechOf({ blog }: Actor): Language {
  return chooseLanguage(primaryLanguage(blog.language), undefined);
}

/** Stands before a sentence that has no original, in the memo of the one before it. */
export function leadOf(actor: Actor): string {
  return translator(speechOf(actor))('alignments.only-translated');
}
