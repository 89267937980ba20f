// A program's requests to its server; every one ends in time, and network trouble is an answer like any other.

/** Milliseconds after which a request counts as lost; its key makes repeating it safe. */
const PATIENCE_MS = 15_000;

export type Reply<T> =
  /** The server's own answer, good or bad, as its type says. */
  | { kind: 'answer'; body: T }
  /** `status` is that of HTTP: 422 means that it will not take this, however often it is sent. */
  | { kind: 'refused'; message: string; status: number }
  | { kind: 'signed-out' }
  /** No answer, or one that says "later". Whether the change was made is not known. */
  | { kind: 'unreachable' };

type Method = 'GET' | 'PUT' | 'POST' | 'DELETE';

export class Api {
  readonly #address: string;

  /** `address` begins every path, such as `/studio/kawa/desk/0198…`, but those that are whole, from `/studio` on. */
  constructor(address: string) {
    this.#address = address;
  }

  /** `keepalive` lets a small request outlive the page. */
  async ask<T>(method: Method, path: string, body?: object, keepalive = false): Promise<Reply<T>> {
    const init: RequestInit = {
      method,
      keepalive,
      headers: { Accept: 'application/json' },
      signal: AbortSignal.timeout(PATIENCE_MS),
    };
    if (body) {
      init.body = JSON.stringify(body);
      init.headers = { Accept: 'application/json', 'Content-Type': 'application/json' };
    }
    return read<T>(() => fetch(path.startsWith('/studio/') ? path : this.#address + path, init));
  }

  /** Sends a file under the field name `picture`. `address` is whole. */
  async upload<T>(address: string, file: Blob): Promise<Reply<T>> {
    const body = new FormData();
    body.append('picture', file);
    return read<T>(() => fetch(address, { method: 'POST', body, headers: { Accept: 'application/json' } }));
  }
}

async function read<T>(send: () => Promise<Response>): Promise<Reply<T>> {
  try {
    const response = await send();
    if (response.status === 401) return { kind: 'signed-out' };
    if (response.status >= 500 || response.status === 429) return { kind: 'unreachable' };
    const body: unknown = await response.json();
    const message = refusal(body);
    // Our own server and our own types: what is not a refusal is the answer that was asked for.
    if (message !== null) return { kind: 'refused', message, status: response.status };
    return { kind: 'answer', body: body as T };
  } catch {
    return { kind: 'unreachable' };
  }
}

/** Refusals come as `{error: {message}}`, in the language of the interface. */
export function refusal(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('error' in body)) return null;
  const { error } = body;
  const said = typeof error === 'object' && error !== null && 'message' in error;
  return said ? String(error.message) : '';
}
