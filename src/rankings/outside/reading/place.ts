// Where a blog elsewhere is: addresses as people type them, and which of them name the same place. Pure.

const LONGEST = 1000;

/**
 * The whole address that somebody meant: without a scheme it is one of the web, and full-width letters are what they stand for.
 * Null for what is no address of the web.
 */
export function typedAddress(typed: string): URL | null {
  const plain = typed
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/g, '')
    .replace(/^feed:(?:\/\/)?(?!https?:)/i, '')
    .replace(/^feed:/i, '')
    .replace(/^(https?)[:;]*\/+/i, '$1://');
  const whole = /^[a-z][a-z\d+.-]*:(?!\d)/i.test(plain) ? plain : `https://${plain}`;
  if (plain === '' || whole.length > LONGEST || !URL.canParse(whole)) return null;
  const url = new URL(whole);
  const isWeb = /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
  // A word alone is a name, and hardly that of a host.
  if (!isWeb || (whole !== plain && !url.hostname.includes('.'))) return null;
  url.hash = '';
  return url;
}

/** What a page or a feed names, whole; null for what leads nowhere on the web. */
export function linkedAddress(href: string, base: string): string | null {
  const said = href.trim();
  if (said === '' || said.length > LONGEST || !URL.canParse(said, base)) return null;
  const url = new URL(said, base);
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null;
  return url.href.length > LONGEST ? null : url.href;
}

/** The same for every way to write the address of one place: with www or without, with a slash at the end or without. */
export function placeOf(address: string): string {
  const { host, pathname, search } = new URL(address);
  const path = pathname.replace(/\/(?:index\.(?:html?|php))?$/i, '');
  return `${host.replace(/^www\./, '')}${path}${search}`;
}

/** Every way in which the address of a place may have been kept. */
export function waysToWrite(address: string): string[] {
  const place = placeOf(address);
  const [path = '', query] = place.split('?');
  const search = query === undefined ? '' : `?${query}`;
  const endings = ['', '/', '/index.html', '/index.htm', '/index.php'];
  return ['https://', 'http://', 'https://www.', 'http://www.'].flatMap((begin) =>
    endings.map((ending) => `${begin}${path}${ending}${search}`),
  );
}

/** Whether two addresses are of one site: the same host, or one below the other. */
export function isSameSite(one: string, other: string): boolean {
  const [a, b] = [hostOf(one), hostOf(other)];
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

/** The same host, whichever scheme; with www or without. */
export function isSameHost(one: string, other: string): boolean {
  return hostOf(one) === hostOf(other);
}

/**
 * Whether one that names these as its page and its feed stands at one of these addresses. A page may name any feed that there is: by
 * a feed of another host than its own it stands nowhere.
 */
export function standsAt(
  { address, feed }: { address: string; feed: string },
  places: readonly string[],
): boolean {
  return places.includes(address) || (places.includes(feed) && isSameHost(address, feed));
}

function hostOf(address: string): string {
  return new URL(address).host.replace(/^www\./, '');
}
