// An S3-shaped store over real HTTP, in memory: every signature and every sum of a body is worked out anew and compared.
import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ObjectStore } from '../../src/config/object-store.ts';

export interface ObjectServer {
  store: ObjectStore;
  /** As `TAIYAKU_BACKUP_STORE`. */
  setting: string;
  objects: Map<string, { bytes: Buffer; at: Date }>;
  /** Uploads in parts that are open. */
  open: Map<string, { key: string; parts: Map<number, Buffer> }>;
  /** `PUT objects/…` and so on, in the order in which they came, those that were refused as well. */
  asked: string[];
  /** The largest body of one question, in bytes. */
  largest: number;
  /** Says for a question what goes wrong with it; undefined for nothing. */
  trouble: (asked: string) => Trouble | undefined;
  /** As a store that seals what it keeps: its names for bytes are not their MD5. */
  ownNames: boolean;
  close(): Promise<void>;
}

/** A status to answer; to hang up, at once or in the middle; to store other bytes than came. */
export type Trouble = number | 'hang up' | 'break off' | 'spoil';

const BUCKET = 'ford';
const KEY = { region: 'test-1', keyId: 'press', secret: 'geheim/+=x' };
/** Keys on a page of a list: few, so that there are several pages. */
const PAGE = 3;

export async function serveObjects(): Promise<ObjectServer> {
  const server = createServer((request, response) => {
    answer(self, request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const self: ObjectServer = {
    store: { endpoint, bucket: BUCKET, prefix: 'press/', ...KEY },
    setting: `s3+${endpoint.replace('//', `//${KEY.keyId}:${encodeURIComponent(KEY.secret)}@`)}/${BUCKET}/press?region=${KEY.region}`,
    objects: new Map(),
    open: new Map(),
    asked: [],
    largest: 0,
    trouble: () => undefined,
    ownNames: false,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return self;
}

async function answer(
  self: ObjectServer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const url = new URL(request.url ?? '', self.store.endpoint);
  const method = request.method ?? '';
  const key = decodeURIComponent(url.pathname.slice(`/${BUCKET}/`.length));
  const asked = [method, key.replace(self.store.prefix, ''), url.search].filter(Boolean).join(' ');
  self.asked.push(asked);
  self.largest = Math.max(self.largest, body.length);
  const refused = problemWith(request, url, body);
  const trouble = self.trouble(asked);
  if (refused !== null)
    return say(response, 403, `<Error><Code>${refused}</Code><Key>${KEY.secret}</Key></Error>`);
  if (trouble === 'hang up') return response.destroy();
  if (typeof trouble === 'number') return say(response, trouble, '<Error><Code>SlowDown</Code></Error>');
  const bytes = trouble === 'spoil' ? Buffer.from(body).fill(0, 0, 1) : body;
  if (key === '') return list(self, url, response);
  if (method === 'GET' || method === 'HEAD')
    return give(self, key, request, response, trouble === 'break off');
  if (method === 'DELETE') return drop(self, key, url, response);
  return take(self, key, url, bytes, response);
}

function take(self: ObjectServer, key: string, url: URL, bytes: Buffer, response: ServerResponse): unknown {
  const upload = url.searchParams.get('uploadId');
  if (url.searchParams.has('uploads')) {
    const id = `upload-${self.open.size + 1}`;
    self.open.set(id, { key, parts: new Map() });
    return say(
      response,
      200,
      `<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`,
    );
  }
  if (upload === null) {
    self.objects.set(key, { bytes, at: new Date() });
    response.setHeader('etag', `"${nameOf(self, bytes)}"`);
    return say(response, 200, '');
  }
  const begun = self.open.get(upload);
  if (!begun) return say(response, 404, '<Error><Code>NoSuchUpload</Code></Error>');
  const number = url.searchParams.get('partNumber');
  if (number !== null) {
    begun.parts.set(Number(number), bytes);
    response.setHeader('etag', `"${md5(bytes)}"`);
    return say(response, 200, '');
  }
  const named = [...bytes.toString().matchAll(/<PartNumber>(\d+)<\/PartNumber><ETag>"(\w+)"/g)];
  const parts = named.map(([, at, etag]) => ({ part: begun.parts.get(Number(at)), etag }));
  if (parts.length === 0 || parts.some(({ part, etag }) => !part || md5(part) !== etag))
    return say(response, 400, '<Error><Code>InvalidPart</Code></Error>');
  const whole = Buffer.concat(parts.map(({ part }) => part ?? Buffer.alloc(0)));
  self.objects.set(key, { bytes: whole, at: new Date() });
  self.open.delete(upload);
  const sums = Buffer.concat(parts.map(({ etag = '' }) => Buffer.from(etag, 'hex')));
  const etag = self.ownNames ? 'sealed' : `${md5(sums)}-${parts.length}`;
  return say(
    response,
    200,
    `<CompleteMultipartUploadResult><ETag>&quot;${etag}&quot;</ETag></CompleteMultipartUploadResult>`,
  );
}

function give(
  self: ObjectServer,
  key: string,
  request: IncomingMessage,
  response: ServerResponse,
  breaksOff: boolean,
): unknown {
  const found = self.objects.get(key);
  if (!found) return say(response, 404, '<Error><Code>NoSuchKey</Code></Error>');
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
  const bytes = found.bytes.subarray(from);
  response.writeHead(from > 0 ? 206 : 200, { 'content-length': bytes.length });
  if (request.method === 'HEAD') return response.end();
  if (!breaksOff) return response.end(bytes);
  return response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy());
}

function drop(self: ObjectServer, key: string, url: URL, response: ServerResponse): void {
  const upload = url.searchParams.get('uploadId');
  if (upload === null) self.objects.delete(key);
  else self.open.delete(upload);
  response.writeHead(204).end();
}

function list(self: ObjectServer, url: URL, response: ServerResponse): unknown {
  const prefix = url.searchParams.get('prefix') ?? '';
  if (url.searchParams.has('uploads')) {
    const open = [...self.open].filter(([, { key }]) => key.startsWith(prefix));
    const rows = open.map(([id, { key }]) => `<Upload><Key>${key}</Key><UploadId>${id}</UploadId></Upload>`);
    return say(response, 200, `<ListMultipartUploadsResult>${rows.join('')}</ListMultipartUploadsResult>`);
  }
  const after = url.searchParams.get('continuation-token') ?? '';
  const keys = [...self.objects.keys()].filter((key) => key.startsWith(prefix) && key > after).sort();
  const page = keys.slice(0, PAGE);
  const rows = page.map((key) => {
    const { bytes, at } = self.objects.get(key) ?? { bytes: Buffer.alloc(0), at: new Date(0) };
    return `<Contents><Key>${key}</Key><LastModified>${at.toISOString()}</LastModified><Size>${bytes.length}</Size></Contents>`;
  });
  const isCut = keys.length > PAGE;
  const next = isCut ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '';
  return say(
    response,
    200,
    `<?xml version="1.0"?><ListBucketResult><IsTruncated>${isCut}</IsTruncated>${next}${rows.join('')}</ListBucketResult>`,
  );
}

function say(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'application/xml' }).end(text);
}

function nameOf(self: ObjectServer, bytes: Buffer): string {
  return self.ownNames ? 'sealed' : md5(bytes);
}

function md5(bytes: Buffer): string {
  return createHash('md5').update(bytes).digest('hex');
}

/** Signature version 4, from its description: what was asked, in one form, signed with a key of the day. Null when it fits. */
function problemWith(request: IncomingMessage, url: URL, body: Buffer): string | null {
  const sum = String(request.headers['x-amz-content-sha256']);
  if (sum !== createHash('sha256').update(body).digest('hex')) return 'XAmzContentSHA256Mismatch';
  const found =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=(\w+)$/.exec(
      request.headers.authorization ?? '',
    );
  if (!found) return 'MissingSecurityHeader';
  const [, keyId, day = '', region = '', names = '', signature] = found;
  if (keyId !== KEY.keyId || region !== KEY.region) return 'InvalidAccessKeyId';
  const encode = (text: string) =>
    encodeURIComponent(text).replace(
      /[!'()*]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  const query = [...url.searchParams].map(([name, value]) => `${encode(name)}=${encode(value)}`).sort();
  const headers = names.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}\n`);
  const canonical = [request.method, url.pathname, query.join('&'), headers.join(''), names, sum].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const hashed = createHash('sha256').update(canonical).digest('hex');
  const toSign = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope, hashed].join('\n');
  const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
  const key = [day, region, 's3', 'aws4_request'].reduce<Buffer | string>(hmac, `AWS4${KEY.secret}`);
  return hmac(key, toSign).toString('hex') === signature ? null : 'SignatureDoesNotMatch';
}
