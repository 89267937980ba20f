// Azure Translator, by its API v3.0: tags as HTML, settled terms by its dynamic dictionary.
import { primaryLanguage, scriptOf } from '../../text/language.ts';
import type { Engine, Job, TroubleReason } from './contract.ts';
import { draftedInOrder } from './drafted.ts';
import { askJson, hostOf, inside, type Line, listIn } from './line.ts';
import { escaped, tagged } from './markup.ts';

export const AZURE_ADDRESS = 'https://api.cognitive.microsofttranslator.com';

export interface Azure {
  address: string;
  key: string;
  /** Of the resource, such as `japaneast`; '' for one that is global. */
  region: string;
}

export function azure(line: Line, { address, key, region }: Azure): Engine {
  return {
    most: { units: 20, characters: 5_000 },
    async *draft(job) {
      const asked = new URLSearchParams({
        'api-version': '3.0',
        from: azureLanguage(job.from),
        to: azureLanguage(job.to),
        textType: 'html',
      });
      const question = { address: `${pathOf(address)}?${asked}`, signal: job.signal, explain };
      const headers = {
        'ocp-apim-subscription-key': key,
        ...(region === '' ? {} : { 'ocp-apim-subscription-region': region }),
      };
      const answer = await askJson(line, { ...question, headers, body: texts(job) });
      const all = listIn(answer)?.map((one) => inside(one, 'translations', 0, 'text')) ?? null;
      yield* draftedInOrder(job, all, 'html', hostOf(question));
    },
  };
}

/** An address of one's own resource has the service under a path. */
function pathOf(address: string): string {
  const isOwn = new URL(address).hostname.endsWith('.cognitiveservices.azure.com');
  return `${address}${isOwn && !address.includes('/translator/') ? '/translator/text/v3.0' : ''}/translate`;
}

function texts(job: Job): object[] {
  return job.units.map((unit) => ({
    Text: tagged(unit.pieces, 'html', unit.terms, ({ source, target }) => {
      return `<mstrans:dictionary translation="${escaped(target)}">${escaped(source)}</mstrans:dictionary>`;
    }),
  }));
}

function azureLanguage(tag: string): string {
  const base = primaryLanguage(tag);
  if (base === 'zh') return `zh-${scriptOf(tag)}`;
  return tag.toLowerCase() === 'pt-pt' ? 'pt-PT' : base;
}

/** Its own numbers say more than the status: the first three digits are the status, the rest the reason. */
function explain(status: number, body: unknown): TroubleReason | null {
  const code = Number(inside(body, 'error', 'code'));
  if (code === 403001) return 'quota';
  if ([400018, 400019, 400023, 400035, 400036].includes(code)) return 'pair';
  return status === 403 ? 'key' : null;
}
