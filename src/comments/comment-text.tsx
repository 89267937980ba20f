// The words of a reader as they are shown: plain text, lines kept, web addresses as links that vouch for nothing.
import type { ComponentChildren } from 'preact';
import { isWebAddress } from './comment-schema.ts';

/** What search engines are told of links that readers leave. */
export const READERS_LINK = 'nofollow ugc noopener';

export function CommentText({ text, id }: { text: string; id?: string }) {
  const paragraphs = text.split(/\n{2,}/).filter((one) => one.trim() !== '');
  return (
    <div class="cm__text" id={id}>
      {paragraphs.map((paragraph, at) => (
        <p key={at}>{linesOf(paragraph)}</p>
      ))}
    </div>
  );
}

function linesOf(paragraph: string): ComponentChildren[] {
  return paragraph
    .split('\n')
    .flatMap((line, at) => (at === 0 ? linked(line) : [<br key={`break ${at}`} />, ...linked(line)]));
}

// Ends where people end an address in running text: at a space, a quotation mark, a Japanese bracket or full stop.
const ADDRESS = /https?:\/\/[^\s<>"'`「」『』（）［］【】〈〉《》、。，．！？]{1,2000}/giu;

function linked(line: string): ComponentChildren[] {
  const parts: ComponentChildren[] = [];
  let from = 0;
  for (const match of line.matchAll(ADDRESS)) {
    const address = bare(match[0]);
    if (!isWebAddress(address)) continue;
    parts.push(line.slice(from, match.index));
    parts.push(
      <a key={match.index} href={new URL(address).href} rel={READERS_LINK}>
        {address}
      </a>,
    );
    from = match.index + address.length;
  }
  return [...parts, line.slice(from)];
}

/** Without the punctuation that follows it, and without a bracket that it did not open. */
function bare(found: string): string {
  let address = found;
  for (;;) {
    const last = address.at(-1) ?? '';
    const closes = last === ')' && !address.includes('(');
    if (!closes && !'.,;:!?*_~'.includes(last)) return address;
    address = address.slice(0, -1);
  }
}
