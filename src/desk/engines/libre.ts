// LibreTranslate, hosted or one's own: tags as HTML. It knows of no terms.
import { primaryLanguage, scriptOf } from '../../text/language.ts';
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
        source: libreLanguage(job.from),
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
  const base = primaryLanguage(tag);
  return base === 'zh' ? `zh-${scriptOf(tag)}` : base;
}

function explain(status: number, body: unknown): TroubleReason | null {
  const said = textIn(body, 'error');
  if (/api key/i.test(said)) return 'key';
  if (status === 429 || /slowdown/i.test(said)) return 'busy';
  if (status === 400 && /not supported|not available/i.test(said)) return 'pair';
  return null;
}
