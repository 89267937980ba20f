// An S3-compatible store over HTTP: signed questions, large files in parts, and answers in words of ours.
import { createHash } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';
import { AwsClient } from 'aws4fetch';
import type { ObjectStore } from '../../../config/object-store.ts';
import { fieldsOf, rowsOf } from './answers.ts';

export interface Stored {
  key: string;
  size: number;
  /** When it was put there, UTC ISO. */
  at: string;
}

/** Milliseconds that one question may take, and between attempts at one that failed for no reason of ours. */
const PATIENCE_MS = 5 * 60_000;
const WAITS_MS = [200, 1000, 4000, 15_000];
const EMPTY = createHash('sha256').digest('hex');

interface Asking {
  query?: Record<string, string>;
  body?: Uint8Array<ArrayBuffer>;
  headers?: Record<string, string>;
  /** Statuses that are an answer and no failure. */
  also?: number[];
}

export class StoreError extends Error {
  override readonly name = 'StoreError';
}

export class Objects {
  readonly #store: ObjectStore;
  readonly #client: AwsClient;
  readonly #waits: readonly number[];

  constructor(store: ObjectStore, waits: readonly number[] = WAITS_MS) {
    this.#store = store;
    this.#waits = waits;
    this.#client = new AwsClient({
      accessKeyId: store.keyId,
      secretAccessKey: store.secret,
      service: 's3',
      region: store.region,
    });
  }

  /** Returns what the store calls its bytes (often their MD5), '' where it says nothing. */
  async put(key: string, body: Uint8Array<ArrayBuffer>): Promise<string> {
    return etagOf(await this.#ask('PUT', key, { body }));
  }

  /** Null where there is none. */
  async get(key: string): Promise<Buffer | null> {
    const answer = await this.#ask('GET', key, { also: [404] });
    if (answer.status === 404) return null;
    return Buffer.from(await answer.arrayBuffer());
  }

  /** In pieces. A line that breaks is taken up where it broke. Null where there is none. */
  async stream(key: string): Promise<AsyncIterable<Uint8Array> | null> {
    const first = await this.#ask('GET', key, { also: [404] });
    return first.status === 404 ? null : this.#pieces(key, first);
  }

  async *#pieces(key: string, first: Response): AsyncGenerator<Uint8Array> {
    let answer = first;
    let at = 0;
    let brokeAt = 0;
    for (let breaks = 0; ; breaks += 1) {
      try {
        for await (const piece of answer.body ?? []) {
          at += piece.length;
          yield piece;
        }
        return;
      } catch (error) {
        // A slow line that brings something each time may break as often as it likes.
        if (at > brokeAt) breaks = 0;
        brokeAt = at;
        const wait = this.#waits[breaks];
        if (wait === undefined) throw new StoreError(`the line to the store broke off: ${reasonOf(error)}`);
        await after(wait);
        answer = await this.#ask('GET', key, { headers: { range: `bytes=${at}-` }, also: [416] });
        if (answer.status !== 206) return;
      }
    }
  }

  /** Size of an object; null where there is none. */
  async sizeOf(key: string): Promise<number | null> {
    const answer = await this.#ask('HEAD', key, { also: [404] });
    return answer.status === 404 ? null : Number(answer.headers.get('content-length'));
  }

  async remove(key: string): Promise<void> {
    await this.#ask('DELETE', key, { also: [404] });
  }

  /** All below a prefix, page by page. */
  async *list(prefix: string): AsyncGenerator<Stored> {
    let token: string | undefined;
    do {
      const query = { 'list-type': '2', prefix: this.#store.prefix + prefix };
      const answer = await this.#ask('GET', null, {
        query: token === undefined ? query : { ...query, 'continuation-token': token },
      });
      const { list, rows } = rowsOf(await answer.text(), 'ListBucketResult', 'Contents');
      for (const { Key = '', Size, LastModified } of rows)
        yield { key: this.#own(Key), size: Number(Size), at: new Date(LastModified ?? '').toISOString() };
      token = list.IsTruncated === 'true' ? list.NextContinuationToken : undefined;
    } while (token !== undefined);
  }

  async beginParts(key: string): Promise<string> {
    const answer = await this.#ask('POST', key, { query: { uploads: '' } });
    const id = fieldsOf(await answer.text(), 'InitiateMultipartUploadResult').UploadId;
    if (!id) throw new StoreError('the store began no upload');
    return id;
  }

  async putPart(key: string, upload: string, number: number, body: Uint8Array<ArrayBuffer>): Promise<string> {
    const query = { partNumber: String(number), uploadId: upload };
    return etagOf(await this.#ask('PUT', key, { query, body }));
  }

  /** Returns what the store calls the whole. It may answer 200 and say in the text that it failed. */
  async joinParts(key: string, upload: string, etags: readonly string[]): Promise<string> {
    const parts = etags.map(
      (etag, at) => `<Part><PartNumber>${at + 1}</PartNumber><ETag>"${etag}"</ETag></Part>`,
    );
    const body = Buffer.from(`<CompleteMultipartUpload>${parts.join('')}</CompleteMultipartUpload>`);
    const answer = await this.#ask('POST', key, { query: { uploadId: upload }, body });
    const said = fieldsOf(await answer.text(), 'CompleteMultipartUploadResult');
    if (!said.ETag) throw new StoreError('the store could not put the parts together');
    return bare(said.ETag);
  }

  async dropParts(key: string, upload: string): Promise<void> {
    await this.#ask('DELETE', key, { query: { uploadId: upload }, also: [404] });
  }

  /** What was begun in parts and never put together. Stores that have no such list have none. */
  async openUploads(prefix: string): Promise<{ key: string; upload: string }[]> {
    const query = { uploads: '', prefix: this.#store.prefix + prefix };
    const answer = await this.#ask('GET', null, { query, also: [400, 404, 405, 501] });
    if (!answer.ok) return [];
    const { rows } = rowsOf(await answer.text(), 'ListMultipartUploadsResult', 'Upload');
    return rows.map(({ Key = '', UploadId = '' }) => ({ key: this.#own(Key), upload: UploadId }));
  }

  #own(key: string): string {
    return key.slice(this.#store.prefix.length);
  }

  async #ask(method: string, key: string | null, asking: Asking): Promise<Response> {
    for (let attempt = 0; ; attempt += 1) {
      const wait = this.#waits[attempt];
      const answer = await this.#once(method, key, asking).catch((error: unknown) => {
        if (wait === undefined) throw new StoreError(`the store cannot be reached: ${reasonOf(error)}`);
        return null;
      });
      if (answer && (answer.ok || asking.also?.includes(answer.status))) return answer;
      const isPassing = !answer || answer.status >= 500 || answer.status === 429;
      if (wait === undefined || !isPassing) throw await refused(method, answer);
      await answer?.body?.cancel();
      await after(wait);
    }
  }

  async #once(method: string, key: string | null, { query, body, headers }: Asking): Promise<Response> {
    const { endpoint, bucket, prefix } = this.#store;
    const url = new URL(`${endpoint}/${bucket}${key === null ? '' : `/${prefix}${key}`}`);
    for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
    // The signature holds the sum of the bytes: a store that answers "done" has read just these.
    const sum = body ? createHash('sha256').update(body).digest('hex') : EMPTY;
    const signed = await this.#client.sign(url.href, {
      method,
      headers: { ...headers, 'x-amz-content-sha256': sum },
      ...(body ? { body } : {}),
    });
    // Elsewhere than it was told nothing is sent, least of all a signature.
    return fetch(signed, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS) });
  }
}

/** What it said beside the code may repeat the key; it is left out. */
async function refused(method: string, answer: Response | null): Promise<StoreError> {
  if (!answer) return new StoreError('the store cannot be reached');
  const text = await answer.text().catch(() => '');
  const code = /<Code>([A-Za-z]{1,60})<\/Code>/.exec(text)?.[1] ?? '';
  return new StoreError(`the store answers ${[answer.status, code].join(' ').trim()} to ${method}`);
}

function etagOf(answer: Response): string {
  return bare(answer.headers.get('etag') ?? '');
}

function bare(etag: string): string {
  return etag.replace(/&quot;|"/g, '').trim();
}

function reasonOf(error: unknown): string {
  const { cause, message } = error as Error & { cause?: { code?: string } };
  return cause?.code ?? message;
}
