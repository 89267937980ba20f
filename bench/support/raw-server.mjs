// The fastest answer Node's own HTTP server can give: bytes from memory, no question asked.
// Usage: raw-server.mjs ANSWER.json PORT, where the file holds {status, headers, body} with the body in base64.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const [file, port] = process.argv.slice(2);
const answers = JSON.parse(readFileSync(file, 'utf8')).map(({ path, status, headers, body }) => ({
  path,
  status,
  headers,
  body: Buffer.from(body, 'base64'),
}));
const byPath = new Map(answers.map((answer) => [answer.path, answer]));

createServer((request, response) => {
  const answer = byPath.get(request.url);
  if (answer === undefined) return response.writeHead(404).end();
  response.writeHead(answer.status, answer.headers);
  response.end(answer.status === 304 ? undefined : answer.body);
}).listen(Number(port), '127.0.0.1');
