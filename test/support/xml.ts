// Says whether a text is well-formed XML: tags closed in order, attributes quoted, no loose < or &.

const TOKEN =
  /<\?xml[^?]*\?>|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|[^<]+/gy;
const ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i;

/** What is wrong first, or null. */
export function xmlProblem(xml: string): string | null {
  const open: string[] = [];
  let end = 0;
  for (const match of xml.matchAll(TOKEN)) {
    const [token, closing, name, , empty] = match;
    end = match.index + token.length;
    if (ENTITY.test(token)) return `a loose & in ${token.slice(0, 60)}`;
    if (name === undefined) continue;
    if (closing === '/') {
      const last = open.pop();
      if (last !== name) return `</${name}> closes <${last}>`;
    } else if (empty !== '/') open.push(name);
  }
  if (end < xml.length) return `cannot be read from ${xml.slice(end, end + 60)}`;
  return open.length > 0 ? `<${open.at(-1)}> is not closed` : null;
}
