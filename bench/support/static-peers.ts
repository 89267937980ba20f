// Hugo and Eleventy with the posts of a blog as Markdown: a page for each, lists of twenty, tags, and a feed.
// Hugo is the one that is installed, else Debian's package taken apart in a temporary folder; Eleventy is fetched by its name.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const ELEVENTY = '@11ty/eleventy@3.1.8';

export interface MarkdownPost {
  number: number;
  slug: string;
  title: string;
  summary: string;
  tags: string[];
  date: string;
  /** Four make a paragraph. */
  sentences: string[];
}

export interface Peer {
  name: string;
  /** Seconds. `anew` begins without anything from the time before. */
  build(anew: boolean): Promise<number>;
  change(post: MarkdownPost): Promise<void>;
}

/** Those that could be had; the others are named. */
export async function peersIn(
  folder: string,
  posts: number,
  postAt: (number: number) => MarkdownPost,
): Promise<Peer[]> {
  const peers: Peer[] = [];
  for (const open of [hugo, eleventy]) {
    try {
      const peer = await open(join(folder, open.name));
      for (let number = 1; number <= posts; number++) await peer.change(postAt(number));
      peers.push(peer);
    } catch (error) {
      console.log(`${open.name} is not measured: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return peers;
}

async function hugo(folder: string): Promise<Peer> {
  await mkdir(folder, { recursive: true });
  const program = await hugoProgram(join(folder, 'deb'));
  const site = join(folder, 'site');
  await writeAll(site, {
    'config.toml':
      'baseURL="http://localhost/"\nlanguageCode="ja"\ntitle="橋"\npaginate=20\nhasCJKLanguage=true\n',
    'layouts/_default/baseof.html': framed('{{ block "main" . }}{{ end }}', '{{ .Title }}'),
    'layouts/_default/single.html': `{{ define "main" }}${HUGO_POST}{{ end }}`,
    'layouts/_default/list.html': `{{ define "main" }}${HUGO_LIST}{{ end }}`,
    'layouts/_default/terms.html': `{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}`,
    'layouts/index.html': `{{ define "main" }}${HUGO_LIST}{{ end }}`,
  });
  return {
    name: 'Hugo',
    build: (anew) => timed(program, ['--quiet', '--source', site], site, join(site, 'public'), anew),
    change: (post) => writeFile(join(site, 'content/posts', `${post.slug}.md`), markdownOf(post)),
  };
}

async function eleventy(folder: string): Promise<Peer> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{"private":true,"type":"module"}');
  await run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', folder, ELEVENTY]);
  const program = join(folder, 'node_modules/@11ty/eleventy/cmd.cjs');
  await writeAll(folder, {
    'eleventy.config.js':
      'export default (config) => { config.addCollection("posts", (all) => all.getFilteredByGlob("content/posts/*.md")); return { dir: { input: "content", includes: "_includes", output: "_site" }, markdownTemplateEngine: false }; };',
    'content/posts/posts.json': '{"layout":"post.njk"}',
    'content/_includes/frame.njk': framed('{{ content | safe }}', '{{ title }}'),
    'content/_includes/post.njk': `---\nlayout: frame.njk\n---\n${NJK_POST}`,
    'content/index.njk': `---\nlayout: frame.njk\ntitle: 橋\npagination:\n  data: collections.posts\n  size: 20\n  reverse: true\n  alias: posts\npermalink: "{% if pagination.pageNumber == 0 %}/{% else %}/page/{{ pagination.pageNumber + 1 }}/{% endif %}"\n---\n${NJK_LIST}`,
    'content/tags.njk': `---\nlayout: frame.njk\npagination:\n  data: collections\n  size: 1\n  alias: tag\npermalink: "/tags/{{ tag }}/"\n---\n{% set posts = collections[tag] %}${NJK_LIST}`,
    'content/feed.njk': `---\npermalink: /feed.xml\n---\n<?xml version="1.0"?><rss version="2.0"><channel><title>橋</title>{% for post in collections.posts | reverse %}{% if loop.index <= 20 %}<item><title>{{ post.data.title }}</title><link>{{ post.url }}</link><description>{{ post.templateContent }}</description></item>{% endif %}{% endfor %}</channel></rss>`,
  });
  return {
    name: 'Eleventy',
    build: (anew) => timed(process.execPath, [program, '--quiet'], folder, join(folder, '_site'), anew),
    change: (post) => writeFile(join(folder, 'content/posts', `${post.slug}.md`), markdownOf(post)),
  };
}

async function hugoProgram(folder: string): Promise<string> {
  const installed = await run('which', ['hugo']).then(
    ({ stdout }) => stdout.trim(),
    () => null,
  );
  if (installed) return installed;
  await mkdir(folder, { recursive: true });
  await run('apt-get', ['download', 'hugo', 'libsass1'], { cwd: folder });
  for (const name of (await readdir(folder)).filter((one) => one.endsWith('.deb')))
    await run('dpkg', ['-x', join(folder, name), join(folder, 'root')]);
  const libraries = await readdir(join(folder, 'root/usr/lib'));
  process.env.LD_LIBRARY_PATH = libraries.map((name) => join(folder, 'root/usr/lib', name)).join(':');
  return join(folder, 'root/usr/bin/hugo');
}

async function timed(
  program: string,
  args: string[],
  cwd: string,
  out: string,
  anew: boolean,
): Promise<number> {
  if (anew) await rm(out, { recursive: true, force: true });
  const begun = performance.now();
  const child = spawn(program, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${program} ended with ${code}`);
  return (performance.now() - begun) / 1000;
}

async function writeAll(folder: string, files: Record<string, string>): Promise<void> {
  await mkdir(join(folder, 'content/posts'), { recursive: true });
  for (const [name, body] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), body);
  }
}

function markdownOf({ title, summary, tags, date, sentences }: MarkdownPost): string {
  const paragraphs = sentences.flatMap((_, at) =>
    at % 4 === 0 ? [sentences.slice(at, at + 4).join('')] : [],
  );
  const head = [title, summary].map((words) => JSON.stringify(words));
  return `---\ntitle: ${head[0]}\ndescription: ${head[1]}\ndate: ${date}\ntags: ${JSON.stringify(tags)}\n---\n\n${paragraphs.join('\n\n')}\n`;
}

function framed(content: string, title: string): string {
  return `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>${title} — 橋</title><link rel="stylesheet" href="/style.css"></head><body><header><a href="/">橋</a><nav><a href="/posts/">記事</a><a href="/tags/">タグ</a></nav></header><main>${content}</main><footer>橋</footer></body></html>`;
}

const HUGO_POST =
  '<h1>{{ .Title }}</h1><time>{{ .Date.Format "2006-01-02" }}</time><img src="/bridge.jpg" alt="橋" width="1200" height="800">{{ .Content }}<ul>{{ range .GetTerms "tags" }}<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>{{ end }}</ul><nav>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>';
const HUGO_LIST =
  '<h1>{{ .Title }}</h1><ol>{{ range (.Paginate .RegularPagesRecursive).Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a><p>{{ .Description }}</p></li>{{ end }}</ol>{{ with .Paginator.Next }}<a href="{{ .URL }}">次</a>{{ end }}';
const NJK_POST =
  '<h1>{{ title }}</h1><time>{{ page.date.toISOString() }}</time><img src="/bridge.jpg" alt="橋" width="1200" height="800">{{ content | safe }}<ul>{% for tag in tags %}<li><a href="/tags/{{ tag }}/">{{ tag }}</a></li>{% endfor %}</ul>';
const NJK_LIST =
  '<h1>{{ title }}</h1><ol>{% for post in posts %}<li><a href="{{ post.url }}">{{ post.data.title }}</a><p>{{ post.data.description }}</p></li>{% endfor %}</ol>';
