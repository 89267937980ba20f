// The page on which an outlet would have printed an article: the bytes that the demo brings in.
import type { ComponentChildren, VNode } from 'preact';
import { render } from 'preact-render-to-string';
import type { InlineNode, MarkJson } from '../../text/document.ts';
import { outlets } from './blog.ts';
import { readMarks } from './marks.ts';
import type { Sentence, WrittenArticle, WrittenBlock } from './written.ts';

/** A whole HTML page in English; `printedOn` is an ISO date. */
export function articlePage(article: WrittenArticle, printedOn: string): string {
  return `<!doctype html>\n${render(<Page article={article} printedOn={printedOn} />)}\n`;
}

function Page({ article, printedOn }: { article: WrittenArticle; printedOn: string }): VNode {
  const [title] = article.title;
  const { motto } = outlets[article.outlet];
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>{`${title} | ${article.outlet}`}</title>
        <link rel="canonical" href={article.address} />
        <meta property="og:type" content="article" />
        <meta property="og:title" content={title} />
        <meta property="og:site_name" content={article.outlet} />
        <meta name="author" content={article.byline} />
        <meta property="article:published_time" content={printedOn} />
        {article.rights.kind === 'free' && <link rel="license" href={article.rights.licenceUrl} />}
      </head>
      <body>
        <header>
          <p>
            <a href="/">{article.outlet}</a> {motto}
          </p>
          <nav>
            <a href="/latest">Latest</a> <a href="/archive">Archive</a> <a href="/about">About us</a>
          </nav>
        </header>
        <main>
          <article>
            <h1>{title}</h1>
            <p class="byline">
              By{' '}
              <a rel="author" href="/people">
                {article.byline}
              </a>
              , <time datetime={printedOn}>{printedOn}</time>
            </p>
            {article.blocks.map((block) => (
              <Block block={block} />
            ))}
          </article>
        </main>
        <footer>
          <p>
            {article.outlet}. <Licence article={article} />
          </p>
        </footer>
      </body>
    </html>
  );
}

function Licence({ article }: { article: WrittenArticle }): VNode {
  if (article.rights.kind !== 'free') return <>All rights reserved; please write to us.</>;
  return (
    <>
      This article may be shared under{' '}
      <a rel="license" href={article.rights.licenceUrl}>
        {article.rights.licence}
      </a>
      .
    </>
  );
}

function Block({ block }: { block: WrittenBlock }): VNode | null {
  switch (block.kind) {
    case 'heading':
      return <h2>{text(block.sentences)}</h2>;
    case 'paragraph':
      return <p>{text(block.sentences)}</p>;
    case 'quote':
      return (
        <blockquote>
          <p>{text(block.sentences)}</p>
          <footer>— {block.speaker[0]}</footer>
        </blockquote>
      );
    case 'pull':
      return (
        <aside class="pullquote">
          <p>{text(block.sentences)}</p>
          <footer>— {block.speaker[0]}</footer>
        </aside>
      );
    case 'list':
      return <ul>{items(block.items)}</ul>;
    case 'steps':
      return <ol>{items(block.items)}</ol>;
    case 'table':
      return <Table head={block.head} rows={block.rows} />;
    case 'note':
      return null;
  }
}

function Table({ head, rows }: { head: readonly Sentence[]; rows: readonly (readonly Sentence[])[] }): VNode {
  return (
    <table>
      <thead>
        <tr>
          {head.map((cell) => (
            <th scope="col">{text([cell])}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {row.map((cell) => (
              <td>{text([cell])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function items(sentences: readonly Sentence[]): VNode[] {
  return sentences.map((sentence) => <li>{text([sentence])}</li>);
}

/** English sentences stand apart by a space. */
function text(sentences: readonly Sentence[]): ComponentChildren {
  return readMarks(sentences.map(([source]) => source).join(' '), null).map(inline);
}

function inline(node: InlineNode): ComponentChildren {
  if (node.type === 'hard_break') return <br />;
  return (node.marks ?? []).reduceRight<ComponentChildren>((inner, mark) => marked(mark, inner), node.text);
}

function marked(mark: MarkJson, inner: ComponentChildren): VNode {
  switch (mark.type) {
    case 'strong':
      return <strong>{inner}</strong>;
    case 'emphasis':
      return <em>{inner}</em>;
    case 'link':
      return <a href={mark.attrs.href}>{inner}</a>;
    case 'lang':
      return <i lang={mark.attrs.code}>{inner}</i>;
    default:
      return <>{inner}</>;
  }
}
