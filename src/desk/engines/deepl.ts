// DeepL, by its API v2: tags as XML, the sentences around as context, settled terms in a tag that it leaves alone.
import { primaryLanguage, scriptOf } from '../../text/language.ts';
import type { Engine, Job, TroubleReason } from './contract.ts';
import { contextOf, draftedInOrder } from './drafted.ts';
import { askJson, hostOf, inside, type Line, listIn, textIn } from './line.ts';
import { escaped, tagged } from './markup.ts';

export interface DeepL {
  /** Without a slash at its end. */
  address: string;
  key: string;
}

const FREE = 'https://api-free.deepl.com';
const PAID = 'https://api.deepl.com';
export const DEEPL_ADDRESSES: readonly string[] = [FREE, PAID];

/** Keys of the free kind say so themselves. */
export function deeplAddress(key: string): string {
  return key.trim().endsWith(':fx') ? FREE : PAID;
}

export function deepl(line: Line, { address, key }: DeepL): Engine {
  return {
    most: { units: 20, characters: 10_000 },
    async *draft(job) {
      const question = { address: `${address}/v2/translate`, signal: job.signal, explain };
      const headers = { authorization: `DeepL-Auth-Key ${key}` };
      const answer = await askJson(line, { ...question, headers, body: bodyOf(job) });
      const texts = listIn(answer, 'translations')?.map((one) => inside(one, 'text')) ?? null;
      yield* draftedInOrder(job, texts, 'xml', hostOf(question));
    },
  };
}

function bodyOf(job: Job): object {
  return {
    text: job.units.map((unit) =>
      tagged(unit.pieces, 'xml', unit.terms, ({ target }) => `<k>${escaped(target)}</k>`),
    ),
    source_lang: primaryLanguage(job.from).toUpperCase(),
    target_lang: targetLanguage(job.to),
    context: contextOf(job),
    tag_handling: 'xml',
    ignore_tags: ['k'],
    outline_detection: false,
    // Each is one sentence already.
    split_sentences: '0',
  };
}

/** Some languages have to be named with their country or script. */
function targetLanguage(tag: string): string {
  const [base = '', region] = tag.toUpperCase().split('-');
  if (base === 'EN') return region === 'GB' ? 'EN-GB' : 'EN-US';
  if (base === 'PT') return region === 'BR' ? 'PT-BR' : 'PT-PT';
  if (base === 'ZH') return `ZH-${scriptOf(tag).toUpperCase()}`;
  return base;
}

function explain(status: number, body: unknown): TroubleReason | null {
  if (status === 456) return 'quota';
  if (status === 400 && /(source|target)_lang/.test(textIn(body, 'message'))) return 'pair';
  return null;
}
