// A site of its own on this machine: hands out the pages a test gives it, on a port the press may be allowed to ask.
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PageServer {
  /** As `http://127.0.0.1:4711`, without a slash at its end. */
  readonly origin: string;
  /** As `127.0.0.1:4711`, for TAIYAKU_FETCH_ALLOW. */
  readonly host: string;
  /** Paths asked for so far, in order. */
  readonly asked: string[];
  /** Answers a path from now on; a string is a page of HTML. */
  answer(path: string, with_: Answer): void;
  close(): Promise<void>;
}

export type Answer = string | { body: string | Uint8Array; type: string } | RequestListener;

/** Starts it on a free port; paths without an answer are 404. */
export async function startPageServer(): Promise<PageServer> {
  const answers = new Map<string, Answer>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const answer = answers.get(path);
    if (typeof answer === 'function') answer(request, response);
    else if (answer === undefined) response.writeHead(404, { 'content-type': 'text/html' }).end('<p>gone');
    else if (typeof answer === 'string') response.writeHead(200, { 'content-type': 'text/html' }).end(answer);
    else response.writeHead(200, { 'content-type': answer.type }).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin: `http://${host}`,
    host,
    asked,
    answer: (path, with_) => void answers.set(path, with_),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
