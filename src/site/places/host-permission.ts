// Tells a proxy whether it may get a certificate for a host name (`on_demand_tls { ask … }` of Caddy): from memory, at once.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readHostName } from '../../blogs/places/host-name.ts';
import type { Directory } from '../directory.ts';

export const HOST_PERMISSION = '/hosts/allowed';

/** 200 for a name under which readers are answered here, or led on; 404 for any other. Nobody is asked who they are. */
export function serveHostPermission(
  directory: Directory,
  request: IncomingMessage,
  response: ServerResponse,
  guards: readonly string[],
): true {
  const url = request.url ?? '';
  const domain = new URLSearchParams(url.slice(url.indexOf('?') + 1)).get('domain') ?? '';
  // The press itself may be called by one word, or by a number.
  const read = readHostName(domain);
  const isHere = directory.isHostHere(read.ok ? read.host : domain);
  const body = isHere ? 'yes\n' : 'no\n';
  response.writeHead(isHere ? 200 : 404, [
    'Content-Type',
    'text/plain; charset=utf-8',
    'Content-Length',
    String(body.length),
    'Cache-Control',
    'no-store',
    ...guards,
  ]);
  response.end(request.method === 'HEAD' ? undefined : body);
  return true;
}
