// The rules of the house about who may know whom, as functions of file names and their imports.

import { basename, dirname, join } from 'node:path/posix';

/** One import statement, export-from or `import()` of a file. */
export interface Import {
  /** As written: `./store.ts`, `kysely`. */
  from: string;
  /** Erased at compile time: only types are taken. */
  typeOnly: boolean;
}

/** A source file by its path from the project's folder, with what it imports. */
export interface SourceFile {
  path: string;
  imports: Import[];
}

/** From left to right; a file imports only from its own room and from rooms to its left. */
const rooms = [
  'platform',
  'text',
  'web',
  'accounts',
  'blogs',
  'posts',
  'sources',
  'memory',
  'desk',
  'books',
  'comments',
  'rankings',
  'search',
  'site',
  'transfer',
  'app',
  'cli',
  'main',
] as const;

/** Every rule in turn; each finding is one sentence that begins with the file. */
export function findings(files: readonly SourceFile[]): string[] {
  const ofSrc = files.filter((file) => file.path.startsWith('src/') && !isTest(file.path));
  return [
    ...ofSrc.flatMap((file) => file.imports.flatMap((one) => importFindings(file.path, one))),
    ...circles(ofSrc).map((circle) => `${circle[0]}: imports itself in a circle: ${circle.join(' → ')}`),
    ...files.flatMap((file) => nameFindings(file.path)),
  ];
}

function importFindings(path: string, one: Import): string[] {
  const rules = [roomRule, domainRule, honoRule, kyselyRule, clientRule, sideRule];
  return rules.flatMap((rule) => {
    const problem = rule(path, one);
    return problem ? [`${path}: imports ${one.from}, but ${problem}`] : [];
  });
}

type Rule = (path: string, one: Import) => string | undefined;

/** Rooms know only what stands to their left; platform and text know nothing of each other. */
const roomRule: Rule = (path, one) => {
  const target = targetOf(path, one);
  if (!target || path === 'src/schema.ts' || target === 'src/schema.ts') return undefined;
  const [from, to] = [roomOf(path), roomOf(target)];
  if (from === to) return undefined;
  if (place(to) < 0) return `${to} is no room of this house`;
  if (from === 'text' && to === 'platform') return 'text runs in the browser too and knows no platform';
  if (place(to) < place(from)) return undefined;
  return `${to} does not stand to the left of ${from}`;
};

/** Inside a room: tables ← store ← action ← routes. */
const domainRule: Rule = (path, one) => {
  const target = targetOf(path, one);
  if (!target || one.typeOnly || roomOf(target) !== roomOf(path)) return undefined;
  const layers = ['tables', 'store', 'action', 'routes'];
  const [from, to] = [layers.indexOf(layerOf(path)), layers.indexOf(layerOf(target))];
  if (from === to || from > to) return undefined;
  // A store may use the room's pure vocabulary (a parser, a constant); only its doors are closed to it.
  if (layerOf(path) === 'store' && layerOf(target) === 'action') return undefined;
  return `inside a room ${layers[from]} does not know ${layers[to]}`;
};

const honoRule: Rule = (path, one) => {
  if (!/^(hono|@hono)(\/|$)/.test(one.from)) return undefined;
  const allowed = path.startsWith('src/web/') || layerOf(path) === 'routes';
  if (allowed || ['src/site/serve.ts', 'src/app.ts', 'src/cli/serve.ts'].includes(path)) return undefined;
  return 'Hono appears only in web/, routes, site/serve.ts, app.ts and cli/serve.ts';
};

const kyselyRule: Rule = (path, one) => {
  if (one.from !== 'kysely') return undefined;
  const inTables = one.typeOnly && layerOf(path) === 'tables';
  if (inTables || layerOf(path) === 'store' || /^src\/(platform|migrations)\//.test(path)) return undefined;
  return 'Kysely appears only in platform/, store.ts, reads.ts and migrations/';
};

/** A room's browser code must not drag the server into the browser. */
const clientRule: Rule = (path, one) => {
  const client = /^src\/\w+\/client\//.exec(path)?.[0];
  if (client === undefined) return undefined;
  if (one.from.startsWith('node:')) return 'the browser has no Node';
  const target = targetOf(path, one);
  const known = ['src/text/', 'src/web/client/', client];
  if (!target || known.some((folder) => target.startsWith(folder)) || basename(target) === 'schemas.ts')
    return undefined;
  return 'browser code knows only text, web/client and schemas';
};

/** The press knows nothing of its tests, benchmarks and scripts. */
const sideRule: Rule = (path, one) => {
  const target = one.from.startsWith('.') ? join(dirname(path), one.from) : '';
  return /^(test|bench|scripts)\/|\.test\.tsx?$/.test(target)
    ? 'the press does not know its tests'
    : undefined;
};

/** Where a file stands: its room; `config` and `migrations` are part of the ground, left of everything. */
function roomOf(path: string): string {
  const [, first = ''] = path.split('/');
  if (first === 'migrations') return 'platform';
  return first.replace(/\.tsx?$/, '');
}

function place(room: string): number {
  return ['config', ...rooms].indexOf(room);
}

function layerOf(path: string): 'tables' | 'store' | 'action' | 'routes' {
  const name = basename(path).replace(/\.tsx?$/, '');
  if (name === 'tables' || path === 'src/schema.ts') return 'tables';
  if (name === 'store' || name === 'reads') return 'store';
  return /^routes([.-]|$)/.test(name) ? 'routes' : 'action';
}

/** The file of ours an import leads to; undefined for packages and for anything outside src/. */
function targetOf(path: string, one: Import): string | undefined {
  if (!one.from.startsWith('.')) return undefined;
  const target = join(dirname(path), one.from);
  return target.startsWith('src/') ? target : undefined;
}

/** Whether a file asks the database something though it is none of those that hold the SQL. */
export function holdsStraySql({ path, text }: { path: string; text: string }): boolean {
  if (layerOf(path) === 'store' || /^src\/(platform|migrations)\//.test(path)) return false;
  return /\.(selectFrom|insertInto|updateTable|deleteFrom)\(/.test(withoutComments(text));
}

/** Names that say what a thing is; a drawer for everything has none. */
export function nameFindings(path: string): string[] {
  const drawers = /(^|\/)(utils?|helpers?|services?|common|misc)(\.|\/)/;
  const problems: string[] = [];
  if (drawers.test(path)) problems.push(`${path}: is named like a drawer for everything`);
  if (!/^[a-z0-9./-]+$/.test(path)) problems.push(`${path}: is not in kebab-case`);
  return problems;
}

/** Each circle of imports once, as the files along it; imports of types alone make none. */
export function circles(files: readonly SourceFile[]): string[][] {
  const known = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const found: string[][] = [];
  const visit = (path: string, trail: string[]) => {
    const start = trail.indexOf(path);
    if (start >= 0) return void found.push([...trail.slice(start), path]);
    const file = known.get(path);
    if (!file || done.has(path)) return;
    for (const one of file.imports) {
      const target = targetOf(path, one);
      if (target && !one.typeOnly) visit(target, [...trail, path]);
    }
    done.add(path);
  };
  for (const file of files) visit(file.path, []);
  return found;
}

/** Whether a file is a test or serves tests alone. */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || path.startsWith('test/');
}

/** What a file imports, found without a compiler: our formatter writes every import the same way. */
export function importsOf(source: string): Import[] {
  const code = withoutComments(source);
  const statement = /^\s*(?:import|export)\s+(type\s+)?([^'"`;]*?)from\s*['"]([^'"]+)['"]/gm;
  const found: Import[] = [];
  for (const [, type, names = '', from = ''] of code.matchAll(statement)) {
    found.push({ from, typeOnly: type !== undefined || namesOnlyTypes(names) });
  }
  for (const [, from = ''] of code.matchAll(/^\s*import\s*['"]([^'"]+)['"]/gm))
    found.push({ from, typeOnly: false });
  for (const [, from = ''] of code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g))
    found.push({ from, typeOnly: false });
  return found;
}

function namesOnlyTypes(names: string): boolean {
  const braces = /^\{([^}]*)\}\s*$/.exec(names.trim());
  const each = (braces?.[1] ?? '').split(',').map((name) => name.trim());
  const given = each.filter((name) => name !== '');
  return given.length > 0 && given.every((name) => name.startsWith('type '));
}

/** Source without comments; strings that look like comments (addresses) stay. */
export function withoutComments(source: string): string {
  const token = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
  return source.replace(token, (found) => (/^\/[/*]/.test(found) ? ' ' : found));
}
