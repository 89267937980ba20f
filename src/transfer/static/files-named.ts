// Which files a page of a blog names: pictures, cards, and what was built.

const NAMED =
  /\/(?:media\/[0-9a-f]{64}-\d{1,5}\.(?:webp|jpg|jpeg|png|gif|avif)|og\/[0-9a-f-]{36}\/[0-9a-f]{16}\.png|assets\/[\w.-]+\.[a-z0-9]+)/g;
/** Built files name each other by their names alone. */
const BESIDE = /[\w.-]+-[A-Z0-9]{8}\.[a-z0-9]+/g;

/** Paths inside the blog; of what was built, paths on its host. Whether there is such a file is for others to find out. */
export function filesNamed(page: string): string[] {
  return [...new Set(page.match(NAMED))];
}

export function builtNamed(built: string): string[] {
  return [...new Set(built.match(BESIDE))].map((name) => `/assets/${name}`);
}
