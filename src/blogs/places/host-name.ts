// A host name as people write one: taken as it is meant, or refused with what is wrong. Pure.
import { isIP } from 'node:net';
import { domainToASCII, domainToUnicode } from 'node:url';

export type ReadHost = { ok: true; host: string } | { ok: false; problem: HostProblem };

/** Each has its words under `places.host.…`. */
export type HostProblem = 'path' | 'port' | 'number' | 'mail' | 'one-word' | 'invalid';

const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** Ports that a browser leaves out by itself. */
const USUAL_PORTS = new Set(['80', '443']);

/** The name as it stands in the Host header of a browser: small letters of ASCII, others as `xn--…`. */
export function readHostName(typed: string): ReadHost {
  // Full-width letters, digits, dots and slashes are what a Japanese keyboard writes by itself.
  const plain = typed
    .normalize('NFKC')
    .trim()
    .replace(/[。．｡]/gu, '.');
  const bare = plain.replace(/^(?:https?:)?\/\//iu, '');
  const [, named = '', behind = ''] = /^([^/?#\\]*)(.*)$/su.exec(bare) ?? [];
  if (named.includes('@')) return no('mail');
  const literal = named.replace(/^\[([^\]]*)\].*$/u, '$1');
  if (isIP(literal) !== 0) return no('number');
  const [, name = '', port] = /^(.*?)(?::(\d*))?$/u.exec(named) ?? [];
  if (port !== undefined && port !== '' && !USUAL_PORTS.has(port)) return no('port');
  if (!/^\/*$/u.test(behind)) return no('path');
  return readName(name.replace(/\.$/u, ''));
}

function readName(name: string): ReadHost {
  // What stands for nothing in a host name is not left out silently, as a browser would.
  if (name === '' || /[\s\p{Cc}%_*]/u.test(name)) return no('invalid');
  const host = domainToASCII(name);
  if (isIP(host) !== 0 || isIP(host.replace(/^\[|\]$/g, '')) !== 0) return no('number');
  const labels = host.split('.');
  if (host === '' || host.length > 253 || !labels.every((label) => LABEL.test(label))) return no('invalid');
  return labels.length < 2 ? no('one-word') : { ok: true, host };
}

/** As people read it: `日本語.example`. */
export function spokenHost(host: string): string {
  return domainToUnicode(host) || host;
}

function no(problem: HostProblem): ReadHost {
  return { ok: false, problem };
}
