// Reads an answer that comes line by line, each a JSON of its own.
import { refusal } from '../../../web/client/api.ts';
import type { DraftLine } from '../../engines/schemas.ts';

/** Milliseconds without a line after which the connection counts as lost; engines may think for a while. */
const PATIENCE_MS = 300_000;

/** Throws when the connection breaks, and a `Refused` with what the server says when it refuses. */
export async function* linesOf(
  address: string,
  body: object,
  signal: AbortSignal,
): AsyncGenerator<DraftLine> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { Accept: 'application/x-ndjson, application/json', 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    signal,
  });
  if (!answer.ok || !answer.body) throw await refusalOf(answer);
  const reader = answer.body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await inTime(reader.read(), () => void reader.cancel());
    if (done) return;
    const lines = (rest + decoder.decode(value, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    // Our own server and our own types.
    for (const line of lines) if (line !== '') yield JSON.parse(line) as DraftLine;
  }
}

async function inTime<T>(work: Promise<T>, onLate: () => void): Promise<T> {
  const timer = setTimeout(onLate, PATIENCE_MS);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}

async function refusalOf(answer: Response): Promise<Error> {
  const said = refusal(await answer.json().catch(() => null));
  return Object.assign(new Error(said ?? ''), { name: 'Refused' });
}
