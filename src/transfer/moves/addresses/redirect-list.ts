// Old addresses with the new ones beside them, for a server that stays where the blog was: nginx, Apache, or a table. Pure.
import { written } from '../../../site/address.ts';

export const listFormats = ['nginx', 'htaccess', 'csv'] as const;
export type ListFormat = (typeof listFormats)[number];

export interface LeadsOn {
  /** As `pathsOf` gives it: decoded, `/?p=7`. */
  from: string;
  /** Decoded path in this blog. */
  to: string;
}

export interface Between {
  /** The blog as it was, with a slash at its end; null where nobody said. */
  before: string | null;
  /** The blog as it is, with a slash at its end. */
  now: string;
}

export interface ListFile {
  name: string;
  type: string;
}

export function listFile(format: ListFormat): ListFile {
  const text = 'text/plain; charset=utf-8';
  if (format === 'nginx') return { name: 'redirects.map.conf', type: text };
  if (format === 'htaccess') return { name: 'redirects.htaccess', type: text };
  return { name: 'redirects.csv', type: 'text/csv; charset=utf-8' };
}

/** What stands before the rows, each row, and what stands behind: a list of two hundred thousand is written as it is read. */
export function listHead(format: ListFormat, { now }: Between): string {
  switch (format) {
    case 'nginx':
      return [
        '# Include this file in `http` of the old server, and in its `server`:',
        '#   if ($taiyaku_moved) { return 301 $taiyaku_moved; }',
        `# The blog is at ${now} now.`,
        'map_hash_max_size 524288;',
        'map_hash_bucket_size 512;',
        'map $request_uri $taiyaku_moved {',
        '    default "";',
        '',
      ].join('\n');
    case 'htaccess':
      return `# The blog is at ${now} now.\nRewriteEngine On\n`;
    case 'csv':
      return 'from,to\r\n';
  }
}

export function listRow(format: ListFormat, leads: LeadsOn, between: Between): string {
  const address = `${between.now}${written(leads.to).slice(1)}`;
  switch (format) {
    case 'nginx':
      return asRequested(leads.from, between)
        .map((asked) => `    "${quoted(asked)}" "${quoted(address)}";\n`)
        .join('');
    case 'htaccess':
      return rule(leads.from, address, between);
    case 'csv':
      return `${cell(whole(leads.from, between))},${cell(address)}\r\n`;
  }
}

export function listEnd(format: ListFormat): string {
  return format === 'nginx' ? '}\n' : '';
}

/** As browsers ask for it: written in bytes, and where it may have been a folder, with a slash at its end too. */
function asRequested(from: string, between: Between): string[] {
  const { path, search } = parts(from, between);
  if (search !== null) return [`${written(path)}?${search}`, `${written(path)}index.php?${search}`];
  return /\.\w+$/.test(path) ? [written(path)] : [written(path), `${written(path)}/`];
}

/** Apache looks at paths as text, without the slash in front. A bare `%8` in an address would be a part of the condition. */
function rule(from: string, address: string, between: Between): string {
  const { path, search } = parts(from, between);
  const to = `"${quoted(address).replaceAll('%', '\\%')}" [R=301,L,NE,QSD]\n`;
  const pattern = forPattern(path.slice(1));
  if (search === null) return `RewriteRule "^${pattern}/?$" ${to}`;
  return `RewriteCond %{QUERY_STRING} "^${forPattern(search)}$"\nRewriteRule "^${pattern}(index\\.php)?$" ${to}`;
}

function whole(from: string, between: Between): string {
  const { path, search } = parts(from, between);
  const address = `${written(path)}${search === null ? '' : `?${search}`}`;
  return between.before === null ? address : new URL(address, between.before).href;
}

function parts(from: string, { before }: Between): { path: string; search: string | null } {
  const folder = before === null ? '/' : new URL(before).pathname.replace(/[^/]*$/, '');
  const [path = '', search = null] = from.split('?');
  return { path: `${folder}${path.slice(1)}`, search };
}

/** Signs that mean something in a pattern stand for themselves. */
function forPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('"', '\\"');
}

/** Inside of quotes in the settings of a server: no address that is written in bytes needs these. */
function quoted(text: string): string {
  return text.replaceAll('"', '%22').replaceAll('$', '%24').replaceAll('\\', '%5C');
}

/** No program for tables takes what begins like a formula for one. */
function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
