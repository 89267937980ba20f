// Each engine against a server that speaks its API: what is sent, what comes back, and every way in which it does not.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type EngineServer, type Mishap, startEngineServer } from '../../../test/support/engine-server.ts';
import { azure } from './azure.ts';
import { chat } from './chat.ts';
import { type Drafted, type Engine, EngineTrouble, type Job, textOf, type Unit } from './contract.ts';
import { deepl } from './deepl.ts';
import { google2, google3 } from './google.ts';
import { serviceAccount } from './google-token.ts';
import { libre } from './libre.ts';
import type { Line } from './line.ts';

const key = 'key-of-the-test';
let server: EngineServer;
beforeAll(async () => {
  server = await startEngineServer();
});
afterEach(() => {
  server.mishaps = [];
  server.asked.length = 0;
  server.onAsked = null;
});
afterAll(() => server.close());

const line = (changes: Partial<Line> = {}): Line => ({
  allow: [server.host],
  press: 'https://press.example',
  silence: 5_000,
  longest: 60_000,
  pauses: [1, 1],
  ...changes,
});

const account = (text = server.account()) => {
  const read = serviceAccount(text);
  if (!read) throw new Error('the account cannot be read');
  return read;
};

const now = () => new Date('2026-05-16T09:00:00Z');
const kinds: Record<string, (line: Line, key: string) => Engine> = {
  deepl: (at, k) => deepl(at, { address: server.origin, key: k }),
  google2: (at, k) => google2(at, { address: server.origin, key: k }),
  google3: (at, k) => {
    const good = account();
    return google3(at, {
      address: server.origin,
      // A key that the server does not know: signed by another.
      account: k === key ? good : { ...good, project: 'elsewhere' },
      location: 'global',
      now,
    });
  },
  azure: (at, k) => azure(at, { address: server.origin, key: k, region: 'japaneast' }),
  libre: (at, k) => libre(at, { address: server.origin, key: k }),
  'chat, bit by bit': (at, k) =>
    chat(at, { address: `${server.origin}/v1`, key: k, model: 'kawa:1b', stream: true }),
  'chat, as a whole': (at, k) =>
    chat(at, { address: `${server.origin}/v1`, key: k, model: 'kawa:1b', stream: false }),
};

const unit = (id: string, ...pieces: Unit['pieces'][number][]): Unit => ({
  id,
  pieces,
  before: 'Before.',
  after: 'After.',
  terms: [],
  memory: [],
});
const first = unit(
  'a',
  { kind: 'text', text: 'Fish & ' },
  { kind: 'open', number: 1 },
  { kind: 'text', text: 'chips' },
  { kind: 'close', number: 1 },
  { kind: 'single', number: 2 },
  { kind: 'text', text: ' < "3"' },
);
const second = unit('b', { kind: 'text', text: 'Nobody spoke.' });

const job = (changes: Partial<Job> = {}): Job => ({
  from: 'en',
  to: 'ja',
  units: [first, second],
  signal: new AbortController().signal,
  ...changes,
});

async function all(engine: Engine, asked: Job): Promise<Drafted[]> {
  const drafts: Drafted[] = [];
  for await (const draft of engine.draft(asked)) drafts.push(draft);
  return drafts;
}

async function troubleOf(engine: Engine, asked: Job): Promise<EngineTrouble> {
  const error = await all(engine, asked).catch((thrown: unknown) => thrown);
  if (!(error instanceof EngineTrouble)) throw new Error(`no trouble but ${JSON.stringify(error)}`);
  return error;
}

describe.each(Object.entries(kinds))('%s', (name, open) => {
  it('drafts every sentence with its placeholders in their places', async () => {
    const drafts = await all(open(line(), key), job());
    expect(drafts).toEqual([
      { id: 'a', pieces: [{ kind: 'text', text: '訳：Fish & ' }, ...first.pieces.slice(1)] },
      { id: 'b', pieces: [{ kind: 'text', text: '訳：Nobody spoke.' }] },
    ]);
  });

  it('says that the key is wrong, and that nothing was translated', async () => {
    const { reason, untouched } = await troubleOf(open(line(), 'wrong'), job());
    expect([reason, untouched]).toEqual(['key', true]);
  });

  it('asks again when it is told to wait, and says so when that does not end', async () => {
    const busy: Mishap = { status: 429, headers: { 'retry-after': '0' } };
    server.mishaps = [busy, { status: 503 }];
    expect(await all(open(line(), key), job())).toHaveLength(2);
    server.mishaps = [busy, busy, busy];
    expect((await troubleOf(open(line(), key), job())).reason).toBe('busy');
    server.mishaps = [{ status: 429, headers: { 'retry-after': '3600' } }];
    const long = await troubleOf(open(line(), key), job());
    expect([long.reason, long.params.seconds]).toEqual(['busy', 3600]);
  });

  it('does not say that nothing was translated when a gateway stood between', async () => {
    for (const [status, expected] of [
      [503, true],
      [504, false],
      [502, false],
    ] as const) {
      server.mishaps = [{ status: 503 }, { status }, { status: 429 }];
      const { reason, untouched } = await troubleOf(open(line(), key), job());
      expect([status, reason, untouched]).toEqual([status, 'busy', expected]);
    }
  });

  it('gives up on silence', async () => {
    server.mishaps = ['silence'];
    const { reason, untouched } = await troubleOf(open(line({ silence: 100 }), key), job());
    expect([reason, untouched]).toEqual(['silence', false]);
  });

  it('gives up on an answer that goes on and does not end', async () => {
    server.mishaps = ['endless'];
    const before = server.givenUp;
    const { reason, untouched } = await troubleOf(open(line({ longest: 300 }), key), job());
    expect([reason, untouched]).toEqual(['endless', false]);
    await expect.poll(() => server.givenUp).toBe(before + 1);
  });

  it('keeps what came of an answer that ends before the last sentence', async () => {
    server.mishaps = ['short'];
    const drafts = await all(open(line(), key), job());
    expect(drafts.map(({ id }) => id)).toEqual(['a']);
  });

  it('says that an answer broke off or was none', async () => {
    for (const mishap of ['half', 'nonsense'] as const) {
      server.mishaps = [mishap];
      const { reason, untouched } = await troubleOf(open(line(), key), job());
      expect([mishap, reason, untouched]).toEqual([mishap, 'answer', false]);
    }
  });

  it('stops at once when it is given up', async () => {
    const stop = new AbortController();
    server.mishaps = ['silence'];
    server.onAsked = () => (server.asked.at(-1)?.path === '/token' ? undefined : stop.abort());
    const error = await all(open(line(), key), job({ signal: stop.signal })).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBe(stop.signal.reason);
  });

  it('asks nobody in a private network that the operator has not opened', async () => {
    const { reason } = await troubleOf(open(line({ allow: [] }), key), job());
    expect([reason, server.asked]).toEqual(['private', []]);
  });

  it('follows no redirect with the key in its hand', async () => {
    server.mishaps = [{ status: 307, headers: { location: `${server.origin}/elsewhere` } }];
    expect((await troubleOf(open(line(), key), job())).reason).toBe('refused');
    expect(server.asked.map(({ path }) => path)).not.toContain('/elsewhere');
  });

  it('tells only of the terms it was given, as this engine can be told', async () => {
    const units = [{ ...second, terms: [{ source: 'Nobody', target: 'だれも' }] }];
    await all(open(line(), key), job({ units }));
    const sent = JSON.stringify(server.asked.at(-1)?.body);
    expect(sent.includes('だれも')).toBe(name !== 'libre');
  });
});

describe('each API', () => {
  it.each(['deepl', 'azure', 'libre'])('%s says that it does not know a language', async (name) => {
    const engine = kinds[name]?.(line(), key);
    if (!engine) throw new Error(name);
    expect((await troubleOf(engine, job({ to: 'eo' }))).reason).toBe('pair');
  });

  it.each<[string, Mishap]>([
    ['deepl', { status: 456, body: { message: 'Quota Exceeded' } }],
    ['azure', { status: 403, body: { error: { code: 403001, message: 'free quota exceeded' } } }],
    ['google2', { status: 403, body: { error: { code: 403, errors: [{ reason: 'dailyLimitExceeded' }] } } }],
    ['chat, as a whole', { status: 429, body: { error: { code: 'insufficient_quota', message: 'x' } } }],
  ])('%s says that what it allows is used up', async (name, mishap) => {
    server.mishaps = [mishap];
    const engine = kinds[name]?.(line(), key);
    if (!engine) throw new Error(name);
    expect((await troubleOf(engine, job())).reason).toBe('quota');
    expect(server.asked).toHaveLength(1);
  });

  it('sends DeepL the sentences around as context, and lets it leave terms alone', async () => {
    const units = [{ ...second, terms: [{ source: 'Nobody', target: 'だれ&も' }] }];
    const [draft] = await all(kinds.deepl?.(line(), key) as Engine, job({ units }));
    expect(server.asked[0]?.body).toMatchObject({
      text: ['<k>だれ&amp;も</k> spoke.'],
      source_lang: 'EN',
      target_lang: 'JA',
      context: 'Before.\nAfter.',
      ignore_tags: ['k'],
    });
    expect(textOf(draft && 'pieces' in draft ? draft.pieces : [])).toBe('訳：だれ&も spoke.');
  });

  it('signs for Google what only the account can sign, and asks for a token once', async () => {
    const fresh = account(server.account());
    const engine = google3(line(), {
      address: server.origin,
      account: { ...fresh, email: 'x@y.example' },
      location: 'us-central1',
      now,
    });
    server.asked.length = 0;
    await all(engine, job());
    await all(engine, job());
    const paths = server.asked.map(({ path }) => path);
    expect(paths.filter((path) => path === '/token').length).toBeLessThanOrEqual(1);
    expect(paths.at(-1)).toBe('/v3/projects/river-press/locations/us-central1:translateText');
    expect(serviceAccount('{"type":"service_account"}')).toBeNull();
    expect(serviceAccount('not json')).toBeNull();
    const openly = JSON.parse(server.account()) as object;
    expect(serviceAccount(JSON.stringify({ ...openly, token_uri: 'http://tokens.example.com/' }))).toBeNull();
  });

  it.each([
    ['zh-TW', 'ZH-HANT', 'zh-Hant'],
    ['zh-Hans-SG', 'ZH-HANS', 'zh-Hans'],
    ['en-GB', 'EN-GB', 'en'],
  ])('is told of %s by its own name', async (to, forDeepl, forOthers) => {
    for (const name of ['deepl', 'azure', 'libre'])
      await all(kinds[name]?.(line(), key) as Engine, job({ to }));
    const [one, two, three] = server.asked;
    expect(one?.body).toMatchObject({ target_lang: forDeepl });
    expect(new URLSearchParams(two?.path.split('?')[1]).get('to')).toBe(forOthers);
    expect(three?.body).toMatchObject({ target: forOthers });
  });

  it('says that a model is not there', async () => {
    const engine = chat(line(), { address: `${server.origin}/v1`, key, model: 'umi', stream: true });
    expect((await troubleOf(engine, job())).reason).toBe('model');
  });

  it('keeps the drafts that came before a stream broke off', async () => {
    const units = Array.from({ length: 8 }, (_, at) =>
      unit(String(at), { kind: 'text', text: `Sentence ${at}.` }),
    );
    server.mishaps = ['half'];
    const drafts: Drafted[] = [];
    const engine = kinds['chat, bit by bit']?.(line(), key) as Engine;
    await expect(
      (async () => {
        for await (const draft of engine.draft(job({ units }))) drafts.push(draft);
      })(),
    ).rejects.toThrow(EngineTrouble);
    expect(drafts.length).toBeGreaterThan(1);
    expect(drafts.length).toBeLessThan(8);
  });
});
