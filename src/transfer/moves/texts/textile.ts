// Reads the common part of Textile, as far as blogs were written in it; what it does not know stays as it was typed.

const BLOCK =
  /^(h[1-6]|p|bq|bc|pre|notextile|fn\d{1,3})((?:\([^)\n]{0,60}\)|\{[^}\n]{0,200}\}|\[[a-z-]{0,12}\]|[<>=()]){0,8})(\.{1,2})(?::(\S{1,500}))? (.*)$/su;
const LIST = /^([*#]{1,8}) +(.*)$/su;
const ROW = /^\|(.*)\|\s*$/su;

/** HTML, in which the same is said. */
export function textileToHtml(text: string): string {
  const parts = text.replace(/\r\n?/gu, '\n').split(/\n{2,}/u);
  const out: string[] = [];
  let going: { name: string; end: string } | null = null;
  for (const part of parts.filter((one) => one.trim() !== '')) {
    const found = BLOCK.exec(part);
    if (found !== null && going !== null) {
      out.push(going.end);
      going = null;
    }
    if (found === null && going !== null) out.push(inBlock(going.name, part, false));
    else if (found === null) out.push(plain(part));
    else {
      const [, name = '', , dots = '', cite = '', rest = ''] = found;
      if (dots === '..' && /^(?:bq|bc|pre|notextile)$/u.test(name)) {
        const [begin, end] = around(name, cite);
        going = { name, end };
        out.push(begin, inBlock(name, rest, true));
      } else out.push(block(name, cite, rest));
    }
  }
  if (going !== null) out.push(going.end);
  return out.join('\n');
}

function around(name: string, cite: string): [string, string] {
  if (name === 'bq')
    return [cite === '' ? '<blockquote>' : `<blockquote cite="${inAttribute(cite)}">`, '</blockquote>'];
  return name === 'notextile' ? ['', ''] : ['<pre>', '</pre>'];
}

function inBlock(name: string, part: string, isFirst: boolean): string {
  if (name === 'notextile') return part;
  if (name === 'bq') return `<p>${lines(part)}</p>`;
  return `${isFirst ? '' : '\n'}${escaped(part)}`;
}

function block(name: string, cite: string, rest: string): string {
  const [begin, end] = around(name, cite);
  if (/^(?:bq|bc|pre|notextile)$/u.test(name)) return `${begin}${inBlock(name, rest, true)}${end}`;
  const note = /^fn(\d+)$/u.exec(name)?.[1];
  if (note !== undefined) return `<p>${note}. ${lines(rest)}</p>`;
  return `<${name}>${lines(rest)}</${name}>`;
}

function plain(part: string): string {
  const rows = part.split('\n');
  if (rows.every((row) => LIST.test(row))) return list(rows);
  if (rows.every((row) => ROW.test(row))) return table(rows);
  if (
    /^\s*<(?:\/?(?:table|div|ul|ol|dl|pre|blockquote|h[1-6]|p|script|iframe|object|form)\b|!--)/iu.test(part)
  )
    return part;
  // A list may begin right behind the line that announces it.
  const at = rows.findIndex((row) => LIST.test(row));
  if (at > 0 && rows.slice(at).every((row) => LIST.test(row)))
    return `<p>${lines(rows.slice(0, at).join('\n'))}</p>${list(rows.slice(at))}`;
  return `<p>${lines(part)}</p>`;
}

function list(rows: string[]): string {
  let html = '';
  const open: string[] = [];
  for (const row of rows) {
    const [, signs = '*', words = ''] = LIST.exec(row) ?? [];
    const tag = signs.endsWith('#') ? 'ol' : 'ul';
    while (open.length > signs.length) html += `</li></${open.pop()}>`;
    if (open.length === signs.length && open.length > 0) html += '</li>';
    while (open.length < signs.length) {
      html += `<${tag}>${open.length + 1 < signs.length ? '<li>' : ''}`;
      open.push(tag);
    }
    html += `<li>${inline(words)}`;
  }
  while (open.length > 0) html += `</li></${open.pop()}>`;
  return html;
}

function table(rows: string[]): string {
  const cells = rows.map((row) =>
    (ROW.exec(row)?.[1] ?? '')
      .split('|')
      .map((cell) => {
        const [, head = '', words = ''] = /^(_?)(?:[\\/]\d{1,2}|[<>=~^-])*\.? ?(.*)$/su.exec(cell) ?? [];
        const marked = /^_?(?:[\\/]\d{1,2}|[<>=~^-])*\. /u.test(cell);
        const tag = marked && head === '_' ? 'th' : 'td';
        return `<${tag}>${inline(marked ? words : cell)}</${tag}>`;
      })
      .join(''),
  );
  return `<table border="1">${cells.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
}

function lines(part: string): string {
  return part.split('\n').map(inline).join('<br>');
}

const EDGE = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';
const between = (sign: string) =>
  new RegExp(`${EDGE}${sign}(?=\\S)([^\\n]{1,2000}?)(?<=\\S)${sign}${END}`, 'gu');
const SPANS: readonly [RegExp, string][] = [
  [between('\\*\\*?'), 'strong'],
  [between('__?'), 'em'],
  [between('\\?\\?'), 'cite'],
  [between('\\+'), 'u'],
  [between('-'), 's'],
  [between('\\^'), 'sup'],
  [between('~'), 'sub'],
];

function inline(line: string): string {
  const kept: string[] = [];
  const keep = (html: string) => {
    kept.push(html);
    return `\ue000${kept.length - 1}\ue001`;
  };
  const held = line
    .replace(/[\ue000\ue001]/gu, '')
    .replace(/@([^@\n]{1,500})@/gu, (_, code: string) => keep(`<code>${escaped(code)}</code>`))
    .replace(/<[a-z/!][^>]{0,2000}>/giu, (tag) => keep(tag))
    .replace(
      /!([<>=]?)((?:https?:\/)?[\w/.][^\s!()"]{1,1000})(?:\(([^)\n]{0,200})\))?!(?::(\S{1,1000}))?/gu,
      (_, _side, source: string, alt = '', href = '') => {
        const image = `<img src="${inAttribute(source)}" alt="${inAttribute(alt)}">`;
        return keep(href === '' ? image : `<a href="${inAttribute(href)}">${image}</a>`);
      },
    )
    .replace(
      /"([^"\n]{1,500}?)(?:\(([^)"\n]{0,200})\))?":((?:https?:\/\/|\/|mailto:|#)[^\s<>"、。）」]{1,1000}[^\s<>"、。）」.,;:!?)])/gu,
      (_, words: string, _title, href: string) =>
        `${keep(`<a href="${inAttribute(href)}">`)}${words}${keep('</a>')}`,
    );
  const marked = SPANS.reduce(
    (text, [pattern, tag]) =>
      text.replace(pattern, (_, words: string) => `${keep(`<${tag}>`)}${words}${keep(`</${tag}>`)}`),
    held,
  );
  return marked.replace(/\ue000(\d+)\ue001/gu, (_, at: string) => kept[Number(at)] ?? '');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function inAttribute(text: string): string {
  return text.replaceAll('"', '&quot;');
}
