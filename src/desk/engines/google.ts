// Google Cloud Translation: v2 with a key, v3 with the key file of a service account. Tags as HTML.
import type { Engine, Job, TroubleReason } from './contract.ts';
import { draftedInOrder } from './drafted.ts';
import { accessToken, type ServiceAccount } from './google-token.ts';
import { askJson, hostOf, inside, type Line, listIn, textIn } from './line.ts';
import { escaped, tagged } from './markup.ts';

export const GOOGLE_ADDRESS = 'https://translation.googleapis.com';

/** It asks not to be sent more than this at once, tags included. */
const most = { units: 20, characters: 3_000 };

export function google2(line: Line, { address, key }: { address: string; key: string }): Engine {
  return {
    most,
    async *draft(job) {
      const body = { q: texts(job), source: job.from, target: job.to, format: 'html' };
      const question = { address: `${address}/language/translate/v2`, body, signal: job.signal, explain };
      const answer = await askJson(line, { ...question, headers: { 'x-goog-api-key': key } });
      yield* answered(job, listIn(answer, 'data', 'translations'), hostOf(question));
    },
  };
}

export interface Google3 {
  address: string;
  account: ServiceAccount;
  /** `global`, or where the account's data has to stay. */
  location: string;
  now(): Date;
}

export function google3(line: Line, { address, account, location, now }: Google3): Engine {
  return {
    most,
    async *draft(job) {
      const token = await accessToken(line, account, now(), job.signal);
      const place = `projects/${encodeURIComponent(account.project)}/locations/${encodeURIComponent(location)}`;
      const body = {
        contents: texts(job),
        sourceLanguageCode: job.from,
        targetLanguageCode: job.to,
        mimeType: 'text/html',
      };
      const question = { address: `${address}/v3/${place}:translateText`, body, signal: job.signal, explain };
      const answer = await askJson(line, { ...question, headers: { authorization: `Bearer ${token}` } });
      yield* answered(job, listIn(answer, 'translations'), hostOf(question));
    },
  };
}

function texts(job: Job): string[] {
  return job.units.map((unit) =>
    tagged(
      unit.pieces,
      'html',
      unit.terms,
      ({ target }) => `<span class="notranslate">${escaped(target)}</span>`,
    ),
  );
}

function answered(job: Job, translations: unknown[] | null, host: string) {
  const all = translations?.map((one) => inside(one, 'translatedText')) ?? null;
  return draftedInOrder(job, all, 'html', host);
}

/** Both versions answer in the same shape, with a status in words, a reason, or only a sentence. */
function explain(status: number, body: unknown): TroubleReason | null {
  const words = [
    textIn(body, 'error', 'status'),
    textIn(body, 'error', 'message'),
    textIn(body, 'error', 'errors', 0, 'reason'),
    ...(listIn(body, 'error', 'details') ?? []).map((detail) => textIn(detail, 'reason')),
  ].join(' ');
  if (/API_KEY_INVALID|keyInvalid|API key not valid|UNAUTHENTICATED/i.test(words)) return 'key';
  if (/dailyLimitExceeded|quotaExceeded|Daily Limit/i.test(words)) return 'quota';
  if (/rateLimitExceeded|RATE_LIMIT_EXCEEDED|RESOURCE_EXHAUSTED/i.test(words)) return 'busy';
  if (status === 400 && /language/i.test(words)) return 'pair';
  return null;
}
