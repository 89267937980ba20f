// Engines of drafts on this machine: speaks each API in its real shape, and fails in each of its real ways when it is told to.
import { createVerify, generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface AskedOfEngine {
  path: string;
  headers: Record<string, string>;
  /** JSON, or the fields of a form. */
  body: unknown;
}

/** What the next question meets, before all is well again. */
export type Mishap =
  | { status: number; body?: unknown; headers?: Record<string, string> }
  /** Takes the question and says nothing. */
  | 'silence'
  /** Begins its answer and goes on with signs of life that say nothing, until it is given up. */
  | 'endless'
  /** Breaks off in the middle of its answer. */
  | 'half'
  /** Answers in order and properly, but ends before the last sentence. */
  | 'short'
  /** Something that is no answer. */
  | 'nonsense';

export interface EngineServer {
  readonly origin: string;
  readonly host: string;
  readonly asked: AskedOfEngine[];
  /** How it translates a text with its tags; the way of each API is around it. */
  translate: (text: string) => string;
  /** Questions to come, each with its mishap. */
  mishaps: Mishap[];
  /** Called when a question has come in, before it is answered. */
  onAsked: (() => void | Promise<void>) | null;
  /** A service account whose key this server knows. */
  account(project?: string): string;
  /** Connections that were given up from the other side. */
  readonly givenUp: number;
  close(): Promise<void>;
}

const key = 'key-of-the-test';

/** Starts it on a free port. The key of every API is `key-of-the-test`. */
export async function startEngineServer(): Promise<EngineServer> {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const state = { givenUp: 0 };
  const server = createServer((request, response) => void answer(request, response));
  const engine: EngineServer = {
    origin: '',
    host: '',
    asked: [],
    translate: (text) => `訳：${text}`,
    mishaps: [],
    onAsked: null,
    account: (project = 'river-press') =>
      JSON.stringify({
        type: 'service_account',
        project_id: project,
        private_key_id: 'k1',
        private_key: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }),
        client_email: `press@${project}.iam.example`,
        token_uri: `${engine.origin}/token`,
      }),
    get givenUp() {
      return state.givenUp;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.on('close', () => {
      if (!response.writableFinished) state.givenUp += 1;
    });
    const text = await bodyOf(request);
    const isForm = request.headers['content-type']?.includes('urlencoded') ?? false;
    const body: unknown = isForm ? Object.fromEntries(new URLSearchParams(text)) : JSON.parse(text);
    const path = request.url ?? '/';
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    );
    engine.asked.push({ path, headers, body });
    await engine.onAsked?.();
    // A token is asked for first: what goes wrong is meant for the question itself.
    const mishap = path === '/token' ? undefined : engine.mishaps.shift();
    if (mishap === 'silence') return;
    if (mishap === 'endless') return dribble(response);
    if (mishap === 'nonsense') return void response.end('<html>bad gateway</html>');
    if (typeof mishap === 'object') return json(response, mishap.status, mishap.body ?? {}, mishap.headers);
    const said = apiOf(path)(path, headers, body, mishap === 'short');
    if (said.lines) return sendEvents(response, said.lines, mishap === 'half');
    const whole = JSON.stringify(said.body);
    if (mishap !== 'half') return json(response, said.status, said.body);
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(whole),
    });
    response.write(whole.slice(0, Math.floor(whole.length / 2)), () => response.destroy());
  }

  type Api = (
    path: string,
    headers: Record<string, string>,
    body: unknown,
    isShort: boolean,
  ) => { status: number; body: unknown; lines?: string[] };

  function apiOf(path: string): Api {
    if (path === '/v2/translate') return deepl;
    if (path === '/language/translate/v2') return google2;
    if (path.startsWith('/v3/projects/')) return google3;
    if (path === '/token') return token;
    if (path.startsWith('/translate?')) return azure;
    if (path === '/translate') return libre;
    if (path === '/v1/chat/completions') return chat;
    return () => ({ status: 404, body: { error: { message: 'no such path' } } });
  }

  const cut = <T>(all: T[], isShort: boolean) => (isShort ? all.slice(0, -1) : all);

  const deepl: Api = (_, headers, body, isShort) => {
    if (headers.authorization !== `DeepL-Auth-Key ${key}`) return { status: 403, body: '' };
    const { text, source_lang, target_lang } = body as Record<string, unknown>;
    if (target_lang === 'EO')
      return { status: 400, body: { message: "Value for 'target_lang' not supported." } };
    const translations = (text as string[]).map((one) => ({
      detected_source_language: source_lang,
      text: engine.translate(one),
    }));
    return { status: 200, body: { translations: cut(translations, isShort) } };
  };

  const google2: Api = (_, headers, body, isShort) => {
    if (headers['x-goog-api-key'] !== key) {
      const message = 'API key not valid. Please pass a valid API key.';
      const details = [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'API_KEY_INVALID' }];
      return {
        status: 400,
        body: {
          error: {
            code: 400,
            message,
            errors: [{ message, reason: 'badRequest' }],
            status: 'INVALID_ARGUMENT',
            details,
          },
        },
      };
    }
    const { q } = body as { q: string[] };
    const translations = q.map((one) => ({ translatedText: engine.translate(one).replaceAll("'", '&#39;') }));
    return { status: 200, body: { data: { translations: cut(translations, isShort) } } };
  };

  const token: Api = (_, __, body) => {
    const { grant_type, assertion = '' } = body as Record<string, string>;
    const [head = '', claims = '', signature = ''] = assertion.split('.');
    const said = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { aud?: string; scope?: string };
    const isSigned = createVerify('RSA-SHA256')
      .update(`${head}.${claims}`)
      .verify(pair.publicKey, signature, 'base64url');
    const isFor =
      said.aud === `${engine.origin}/token` &&
      said.scope === 'https://www.googleapis.com/auth/cloud-translation';
    if (!isSigned || !isFor || grant_type !== 'urn:ietf:params:oauth:grant-type:jwt-bearer')
      return { status: 400, body: { error: 'invalid_grant', error_description: 'Invalid JWT Signature.' } };
    return {
      status: 200,
      body: { access_token: 'token-of-the-test', expires_in: 3599, token_type: 'Bearer' },
    };
  };

  const google3: Api = (path, headers, body, isShort) => {
    if (headers.authorization !== 'Bearer token-of-the-test')
      return { status: 401, body: { error: { code: 401, message: 'no', status: 'UNAUTHENTICATED' } } };
    if (!path.includes('/river-press/'))
      return { status: 403, body: { error: { code: 403, message: 'no', status: 'PERMISSION_DENIED' } } };
    const { contents } = body as { contents: string[] };
    const translations = contents.map((one) => ({ translatedText: engine.translate(one) }));
    return { status: 200, body: { translations: cut(translations, isShort) } };
  };

  const azure: Api = (path, headers, body, isShort) => {
    if (headers['ocp-apim-subscription-key'] !== key)
      return {
        status: 401,
        body: { error: { code: 401000, message: 'credentials are missing or invalid.' } },
      };
    const to = new URLSearchParams(path.split('?')[1]).get('to') ?? '';
    if (to === 'eo')
      return { status: 400, body: { error: { code: 400036, message: 'The target language is not valid.' } } };
    // It takes the term it was told of, and its tag with it.
    const told = (text: string) =>
      text.replace(/<mstrans:dictionary translation="([^"]*)">.*?<\/mstrans:dictionary>/g, '$1');
    const answers = (body as { Text: string }[]).map(({ Text }) => ({
      translations: [{ text: engine.translate(told(Text)), to }],
    }));
    return { status: 200, body: cut(answers, isShort) };
  };

  const libre: Api = (_, __, body, isShort) => {
    const { q, api_key, target } = body as { q: string[]; api_key?: string; target: string };
    if (api_key !== undefined && api_key !== key) return { status: 403, body: { error: 'Invalid API key' } };
    if (target === 'eo') return { status: 400, body: { error: 'eo is not supported' } };
    return {
      status: 200,
      body: {
        translatedText: cut(
          q.map((one) => engine.translate(one)),
          isShort,
        ),
      },
    };
  };

  const chat: Api = (_, headers, body, isShort) => {
    if (headers.authorization !== undefined && headers.authorization !== `Bearer ${key}`) {
      const error = {
        message: 'Incorrect API key provided.',
        type: 'invalid_request_error',
        code: 'invalid_api_key',
      };
      return { status: 401, body: { error } };
    }
    const { model, messages, stream } = body as {
      model: string;
      messages: { content: string }[];
      stream: boolean;
    };
    if (model !== 'kawa:1b')
      return {
        status: 404,
        body: { error: { message: `model "${model}" not found`, type: 'not_found_error' } },
      };
    const asked = JSON.parse(messages[1]?.content ?? '[]') as { id: number; text: string }[];
    const lines = cut(asked, isShort).map(({ id, text }) =>
      JSON.stringify({ id, text: engine.translate(text) }),
    );
    // As models do, with a word before and a fence around.
    const content = `Here you are:\n\`\`\`json\n${lines.join('\n')}\n\`\`\``;
    if (!stream) {
      const message = { role: 'assistant', content };
      return {
        status: 200,
        body: { choices: [{ index: 0, message, finish_reason: isShort ? 'length' : 'stop' }] },
      };
    }
    const parts = content.match(/[\s\S]{1,7}/g) ?? [];
    const events = parts.map((part) => JSON.stringify({ choices: [{ index: 0, delta: { content: part } }] }));
    return { status: 200, body: null, lines: [...events, '[DONE]'] };
  };

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(engine, { host, origin: `http://${host}` });
}

function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}

function dribble(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const timer = setInterval(() => response.write(': busy\n\n'), 10);
  response.on('close', () => clearInterval(timer));
}

function sendEvents(response: ServerResponse, lines: readonly string[], isHalf: boolean): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const some = isHalf ? lines.slice(0, Math.ceil(lines.length / 2)) : lines;
  for (const line of some) response.write(`data: ${line}\n\n`);
  if (isHalf) setImmediate(() => response.destroy());
  else response.end();
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
