// Where a blog lives that left the press, as people write it: a whole address that paths can be put behind. Pure.

export type ReadAddress = { ok: true; address: string } | { ok: false; problem: AddressProblem };

/** Each has its words under `places.moved.…`. */
export type AddressProblem = 'invalid' | 'scheme' | 'user' | 'query';

const LONGEST = 500;

/** `https://press.example/hashi/`: http or https, nobody's name in it, and a slash at its end. */
export function readMovedAddress(typed: string): ReadAddress {
  const text = typed.normalize('NFKC').trim();
  if (/^[a-z][a-z0-9+.-]*:(?!\d)/iu.test(text) && !/^https?:\/\//iu.test(text)) return no('scheme');
  const isWhole = /^https?:\/\//iu.test(text);
  const whole = isWhole ? text : `https://${text.replace(/^\/+/u, '')}`;
  if (whole.length > LONGEST || !URL.canParse(whole)) return no('invalid');
  const url = new URL(whole);
  // The same host with a dot behind it would pass for another.
  url.hostname = url.hostname.replace(/\.$/u, '');
  if (url.username !== '' || url.password !== '') return no('user');
  if (url.search !== '' || url.hash !== '') return no('query');
  // One word without more was hardly meant for a host.
  if (url.hostname === '' || (!isWhole && !url.hostname.includes('.'))) return no('invalid');
  return { ok: true, address: `${url.origin}${url.pathname.replace(/\/*$/u, '')}/` };
}

function no(problem: AddressProblem): ReadAddress {
  return { ok: false, problem };
}
