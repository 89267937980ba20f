// Sends beacons from a thread of its own, as many in a second as it was told: each from another network, over kept connections.
import { connect } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';

const { port, pages, perSecond, seconds, connections } = workerData;
const TICK_MS = 10;

let answered = 0;
let sent = 0;

const sockets = await Promise.all(
  Array.from(
    { length: connections },
    () =>
      new Promise((resolve) => {
        const socket = connect(port, '127.0.0.1', () => resolve(socket));
        let rest = '';
        socket.setNoDelay(true).on('data', (data) => {
          const text = rest + data.toString('latin1');
          const answers = text.split('HTTP/1.1 204').length - 1;
          answered += answers;
          rest = text.slice(-11).startsWith('HTTP/1.1 204') ? '' : text.slice(-11);
          if (rest.includes('HTTP/1.1 204')) rest = '';
        });
      }),
  ),
);

function beacon(number) {
  const body = JSON.stringify({ page: pages[number % pages.length], from: '' });
  // Readers of one page come from many providers: of each wide network some ten addresses.
  const network = `${20 + (number & 127)}.${(number >>> 7) & 255}.${(number >>> 15) & 255}.${number >>> 23}`;
  return (
    `POST /hashi/views HTTP/1.1\r\nHost: localhost:4100\r\nOrigin: http://localhost:4100\r\nX-Forwarded-For: ${network}\r\n` +
    'User-Agent: Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1\r\n' +
    `Content-Type: text/plain\r\nContent-Length: ${body.length}\r\n\r\n${body}`
  );
}

const start = performance.now();
await new Promise((resolve) => {
  const timer = setInterval(() => {
    const passed = Math.min(seconds, (performance.now() - start) / 1000);
    const due = Math.floor(passed * perSecond);
    for (; sent < due; sent++) sockets[sent % connections]?.write(beacon(sent));
    if (passed < seconds) return;
    clearInterval(timer);
    resolve();
  }, TICK_MS);
});
const deadline = performance.now() + 10_000;
while (answered < sent && performance.now() < deadline) await new Promise((done) => setTimeout(done, 20));
for (const socket of sockets) socket.destroy();
parentPort?.postMessage({ sent, answered, seconds: (performance.now() - start) / 1000 });
