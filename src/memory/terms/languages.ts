// The languages that forms about terms offer.
import type { Blog } from '../../blogs/store.ts';
import type { Glossary } from './glossary.ts';

/** Offered beside those of the blog: a translator may bring a term of a language the blog has not had yet. */
const COMMON = ['en', 'ja', 'zh', 'ko', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'ru', 'uk', 'ar'];

/** Those of the blog and its terms first. */
export function languagesFor(
  { language, sourceLanguages }: Pick<Blog, 'language' | 'sourceLanguages'>,
  { entries }: Glossary,
): string[] {
  const used = entries.flatMap(({ fields }) => [fields.sourceLanguage, fields.targetLanguage]);
  return [...new Set([...sourceLanguages, language, ...used, ...COMMON])];
}
