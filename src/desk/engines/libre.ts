// LibreTranslate, hosted or one's own: tags as HTML. It knows of no terms.
import type { Engine, TroubleReason } from './contract.ts';
import { draftedInOrder } from './drafted.ts';
import { askJson, hostOf, type Line, listIn, textIn } from './line.ts';
import { tagged } from './markup.ts';

export function libre(line: Line, { address, key }: { address: string; key: string }): Engine {
  return {
    most: { units: 10, characters: 2_000 },
    async *draft(job) {
      const body = {
        q: job.units.map((unit) => tagged(unit.pieces, 'html', [], null)),
        source: job.from.split('-')[0],
        target: libreLanguage(job.to),
        format: 'html',
        ...(key === '' ? {} : { api_key: key }),
      };
      const question = { address: `${address}/translate`, body, signal: job.signal, explain };
      const answer = await askJson(line, question);
      yield* draftedInOrder(job, listIn(answer, 'translatedText'), 'html', hostOf(question));
    },
  };
}

function libreLanguage(tag: string): string {
  const [base = '', ...rest] = tag.toLowerCase().split('-');
  if (base === 'zh') return rest.some((part) => /^(hant|tw|hk|mo)$/.test(part)) ? 'zh-Hant' : 'zh-Hans';
  return base;
}

function explain(status: number, body: unknown): TroubleReason | null {
  const said = textIn(body, 'error');
  if (/api key/i.test(said)) return 'key';
  if (status === 429 || /slowdown/i.test(said)) return 'busy';
  if (status === 400 && /not supported|not available/i.test(said)) return 'pair';
  return null;
}
