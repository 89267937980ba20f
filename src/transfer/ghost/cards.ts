// Cards of Ghost's editors, the same in both of them, as plain HTML.
import { readMarkdown } from '../../text/markdown-steps.ts';
import type { Losses } from '../words/losses.ts';
import { htmlText } from '../words/plain-line.ts';
import { type Fields, textIn } from './fields.ts';

/** '' for a card without anything to read, which is told where it could have had something. */
export function htmlOfCard(name: string, fields: Fields, losses: Losses): string {
  const card = CARDS[name];
  if (card !== undefined) return card(fields);
  losses.add('block', `${name}: ${JSON.stringify(fields).slice(0, 500)}`);
  return (
    ['html', 'textValue', 'text'].map((field) => textIn(fields, field)).find((html) => html !== '') ?? ''
  );
}

type Card = (fields: Fields) => string;

const link = (address: string, words: string) =>
  address === '' ? '' : `<p><a href="${htmlText(address)}">${htmlText(words || address)}</a></p>`;

const line = (tag: string, html: string) => (html === '' ? '' : `<${tag}>${html}</${tag}>`);

const imageOf = (fields: Fields) => {
  const src = textIn(fields, 'src');
  return src === '' ? '' : `<img src="${htmlText(src)}" alt="${htmlText(textIn(fields, 'alt'))}">`;
};

const image: Card = (fields) => {
  const [href, picture] = [textIn(fields, 'href'), imageOf(fields)];
  if (picture === '') return '';
  const shown = href === '' ? picture : `<a href="${htmlText(href)}">${picture}</a>`;
  return `<figure>${shown}${line('figcaption', textIn(fields, 'caption'))}</figure>`;
};

const gallery: Card = (fields) => {
  const images = Array.isArray(fields.images) ? fields.images : [];
  const figures = images.map((one: unknown) => image((one ?? {}) as Fields));
  return figures.join('\n') + line('p', textIn(fields, 'caption'));
};

const embed: Card = (fields) => {
  const [html, address] = [textIn(fields, 'html'), textIn(fields, 'url')];
  const shown = /<(?:iframe|blockquote|video|audio)\b/i.test(html) ? html : link(address, '');
  const caption = textIn(fields, 'caption');
  return caption === '' ? shown : `<figure>${shown}<figcaption>${caption}</figcaption></figure>`;
};

const bookmark: Card = (fields) => {
  const meta = (fields.metadata ?? {}) as Fields;
  const description = line('p', htmlText(textIn(meta, 'description')));
  return link(textIn(fields, 'url') || textIn(meta, 'url'), textIn(meta, 'title')) + description;
};

const markdown: Card = (fields) => {
  const text = textIn(fields, 'markdown');
  try {
    return readMarkdown(text).html;
  } catch {
    return `<pre>${htmlText(text)}</pre>`;
  }
};

const code: Card = (fields) =>
  line('pre', line('code', htmlText(textIn(fields, 'code')))) + line('p', textIn(fields, 'caption'));

const callout: Card = (fields) =>
  line('p', `${htmlText(textIn(fields, 'calloutEmoji'))} ${textIn(fields, 'calloutText')}`.trim());

const toggle: Card = (fields) =>
  line('p', line('strong', textIn(fields, 'heading'))) + textIn(fields, 'content');

const button: Card = (fields) => link(textIn(fields, 'buttonUrl'), textIn(fields, 'buttonText'));

const media =
  (tag: string): Card =>
  (fields) => {
    const [src, title] = [textIn(fields, 'src'), textIn(fields, 'title')];
    if (src === '') return '';
    return `<${tag} src="${htmlText(src)}" title="${htmlText(title)}"></${tag}>${line('p', textIn(fields, 'caption'))}`;
  };

const file: Card = (fields) =>
  link(textIn(fields, 'src'), textIn(fields, 'fileTitle') || textIn(fields, 'fileName')) +
  line('p', htmlText(textIn(fields, 'fileCaption')));

const product: Card = (fields) =>
  line('h3', textIn(fields, 'productTitle')) +
  image({ src: fields.productImageSrc }) +
  textIn(fields, 'productDescription') +
  link(textIn(fields, 'productUrl'), textIn(fields, 'productButton'));

const header: Card = (fields) =>
  line('h2', textIn(fields, 'header') || textIn(fields, 'heading')) +
  line('p', textIn(fields, 'subheader') || textIn(fields, 'subheading')) +
  button(fields);

const callToAction: Card = (fields) => textIn(fields, 'textValue') + button(fields);

const CARDS: Readonly<Record<string, Card | undefined>> = Object.assign(
  Object.create(null) as Record<string, Card>,
  {
    ...{ image, gallery, embed, bookmark, markdown, callout, toggle, button, file, product, header },
    ...{ 'card-markdown': markdown, code, codeblock: code, video: media('video'), audio: media('audio') },
    ...{ hr: () => '<hr>', horizontalrule: () => '<hr>', paywall: () => '' },
    ...{ 'call-to-action': callToAction, html: (fields: Fields) => textIn(fields, 'html') },
  },
);
