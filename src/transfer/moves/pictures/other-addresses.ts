// Where else a picture may lie that is not where a post says: endings were mixed up, and small copies have large originals.

/** Endings under which one kind of picture is called. */
const ENDINGS: Record<string, string[]> = {
  jpg: ['jpeg', 'JPG'],
  jpeg: ['jpg'],
  JPG: ['jpg'],
  JPEG: ['jpg', 'jpeg'],
};
const SMALL = /^(.*\/[^/]+)s(\.(?:jpe?g|png|gif))$/iu;
/** One service calls the small copy of a picture as the picture, with an `s` behind; both lie on these hosts. */
const OF_SMALL = /^blog-imgs-[\w-]+\.fc2\.com$/iu;
/** And another keeps the same picture under one address for each size. */
const SIZED = /^(https?:\/\/[^/]+\/.*?)-\d{2,4}x\d{2,4}(\.(?:jpe?g|png|gif|webp))$/iu;

/** In the order in which they are worth a question; the address itself is the first, or the one that has more points. */
export function addressesFor(address: string): string[] {
  const url = URL.parse(address);
  if (url === null) return [];
  const larger = largerOf(url);
  const all = [...(larger === null ? [] : [larger]), address, ...renamed(address), ...smallerOf(url)];
  return [...new Set(all)];
}

function largerOf(url: URL): string | null {
  const path = `${url.origin}${url.pathname}`;
  if (OF_SMALL.test(url.hostname)) {
    const [, name, ending] = SMALL.exec(path) ?? [];
    return name === undefined ? null : `${name}${ending}${url.search}`;
  }
  const [, name, ending] = SIZED.exec(path) ?? [];
  return name === undefined || !url.pathname.includes('/wp-content/')
    ? null
    : `${name}${ending}${url.search}`;
}

/** A large picture that is gone may have left its small copy. */
function smallerOf(url: URL): string[] {
  if (!OF_SMALL.test(url.hostname)) return [];
  const [, name, ending] = /^(.*)(\.[a-z]{3,4})$/iu.exec(`${url.origin}${url.pathname}`) ?? [];
  return name === undefined || name.endsWith('s') ? [] : [`${name}s${ending}`];
}

function renamed(address: string): string[] {
  const [, name = '', ending = '', rest = ''] = /^([^?#]*\.)(jpe?g)([?#].*)?$/iu.exec(address) ?? [];
  return (ENDINGS[ending] ?? []).map((other) => `${name}${other}${rest}`);
}
