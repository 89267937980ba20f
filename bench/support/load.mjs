// Asks one address again and again over a few connections that stay open, each waiting for its answer.
// Usage: load.mjs PORT PATH COUNT CONNECTIONS HEADERS.json; prints {requests, bytes, statuses}.

import { Agent, request } from 'node:http';

const [port, path, count, connections, headers] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) });
const statuses = {};
let bytes = 0;
let left = Number(count);

function ask() {
  return new Promise((resolve, reject) => {
    const asking = request(
      { host: '127.0.0.1', port: Number(port), path, agent, headers: JSON.parse(headers) },
      (response) => {
        statuses[response.statusCode] = (statuses[response.statusCode] ?? 0) + 1;
        response.on('data', (part) => {
          bytes += part.length;
        });
        response.on('end', resolve);
      },
    );
    asking.on('error', reject);
    asking.end();
  });
}

async function worker() {
  while (left > 0) {
    left--;
    await ask();
  }
}

await Promise.all(Array.from({ length: Number(connections) }, worker));
agent.destroy();
console.log(JSON.stringify({ requests: Number(count), bytes, statuses }));
