// A server on this machine that the guarded fetch may ask, new for each test, and others beside it that fail in their own ways.
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import {
  type AddressInfo,
  createServer as createSocketServer,
  type Socket,
  type Server as SocketServer,
} from 'node:net';
import { afterEach, beforeEach } from 'vitest';
import type { FetchOptions } from '../../src/sources/fetch.ts';

export const page = '<!doctype html><title>A river</title><p>The river came back.</p>';
export const html = { 'content-type': 'text/html; charset=utf-8' };

class AskedServer {
  /** Answers every request; `page`, where a test says nothing else. */
  answer: RequestListener = () => {};
  seen: IncomingMessage[] = [];
  port = 0;
  #open: (Server | SocketServer)[] = [];

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Those of a press that may ask this server. */
  options(more: Partial<FetchOptions> = {}): FetchOptions {
    return { allow: [`127.0.0.1:${this.port}`], press: 'https://press.example', ...more };
  }

  async start(): Promise<void> {
    this.seen = [];
    this.answer = (_request, response) => response.writeHead(200, html).end(page);
    this.port = await this.listen(
      createServer((request, response) => {
        this.seen.push(request);
        this.answer(request, response);
      }),
    );
  }

  /** Its port. It is closed with the others. */
  async listen(server: Server | SocketServer): Promise<number> {
    this.#open.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  }

  /** One that says what it likes as soon as it is spoken to. */
  async raw(talk: (socket: Socket) => void) {
    const port = await this.listen(
      createSocketServer((socket) => {
        socket.on('error', () => {});
        socket.once('data', () => talk(socket));
      }),
    );
    return { origin: `http://127.0.0.1:${port}/`, host: `127.0.0.1:${port}` };
  }

  async close(): Promise<void> {
    await Promise.all(this.#open.map(closed));
    this.#open = [];
  }
}

export function askedServer(): AskedServer {
  const server = new AskedServer();
  beforeEach(() => server.start());
  afterEach(() => server.close());
  return server;
}

export function closed(server: Server | SocketServer): Promise<void> {
  if ('closeAllConnections' in server) server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
