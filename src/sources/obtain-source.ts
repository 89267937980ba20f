// Gets hold of a source's bytes: fetched from its address, or as a person pasted or handed them over.
import type { Config } from '../config.ts';
import type { Params } from '../web/messages/index.ts';
import { fetchPage } from './fetch.ts';
import type { FetchRefused } from './fetch-failure.ts';
import { type ArticleType, looksLikeHtml, type OtherType, sniffType } from './media-type.ts';
import type { Taken } from './snapshot.ts';

export type SourceInput =
  | { way: 'address'; address: string }
  /** `html` is what the clipboard held beside the text; `address` may be ''. */
  | { way: 'paste'; text: string; html: string; address: string }
  | { way: 'file'; name: string; bytes: Uint8Array; address: string };

export interface Source extends Omit<Taken, 'charset'> {
  ok: true;
  mediaType: ArticleType;
  /** What the header said, or what we wrote ourselves; unproven. */
  charset: string | null;
  fileName: string | null;
  /** A part that a person selected, to be kept whole; nothing in it is menu or advertisement. */
  selected: boolean;
}

/** The settings that fetching needs. */
interface Fetching {
  config: Pick<Config, 'fetchAllow' | 'address'>;
}

export type SourceRefused = { ok: false; key: string; params: Params };

export async function obtainSource(ctx: Fetching, input: SourceInput): Promise<Source | SourceRefused> {
  if (input.way === 'address') return byAddress(ctx, input.address);
  return input.way === 'paste' ? byPaste(input) : byFile(input);
}

async function byAddress(ctx: Fetching, address: string): Promise<Source | SourceRefused> {
  const { fetchAllow, address: press } = ctx.config;
  const page = await fetchPage(address, { allow: fetchAllow, press });
  if (!page.ok) return fetchProblem(page);
  return { ...page, fileName: null, selected: false };
}

/** The message for a page that was not brought. */
function fetchProblem({ reason, params }: FetchRefused): SourceRefused {
  if (reason === 'not-an-article') return typeProblem(params.type as OtherType);
  return { ok: false, key: `sources.fetch.${reason}`, params };
}

function byPaste(input: { text: string; html: string; address: string }): Source | SourceRefused {
  const rich = input.html.trim() !== '';
  const text = rich ? input.html : input.text;
  if (text.trim() === '') return typeProblem('empty');
  const markup = rich || looksLikeHtml(text);
  return {
    ...handedOver(input.address, new TextEncoder().encode(text)),
    mediaType: markup ? 'text/html' : 'text/plain',
    charset: 'utf-8',
    fileName: null,
    selected: rich || !isWholePage(text),
  };
}

function byFile(input: { name: string; bytes: Uint8Array; address: string }): Source | SourceRefused {
  const sniffed = sniffType(input.bytes, null, input.name);
  if (!sniffed.ok) return typeProblem(sniffed.type);
  const { mediaType } = sniffed;
  const source = handedOver(input.address, input.bytes);
  return { ...source, mediaType, charset: null, fileName: input.name.slice(0, 200), selected: false };
}

function handedOver(address: string, bytes: Uint8Array) {
  const from = address.trim() || null;
  return { ok: true as const, bytes, address: from, finalAddress: from, headers: {} };
}

function typeProblem(type: OtherType): SourceRefused {
  return { ok: false, key: `sources.type.${type}`, params: {} };
}

/** Pasted source code of a whole page has its menus with it and needs its article found. */
function isWholePage(text: string): boolean {
  return /<(html|body|head)\b/i.test(text.slice(0, 4096));
}
