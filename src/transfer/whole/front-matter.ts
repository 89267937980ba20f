// What stands above a text in Markdown: its facts in YAML, as Hugo, Eleventy and Obsidian read them.

export type Fact = string | number | boolean | null | readonly string[] | { readonly [name: string]: Fact };

/** Facts that are null, '' or an empty list are left out. */
export function frontMatter(facts: Readonly<Record<string, Fact>>): string {
  return `---\n${lines(facts, '')}---\n`;
}

function lines(facts: Readonly<Record<string, Fact>>, space: string): string {
  return Object.entries(facts)
    .map(([name, value]) => {
      if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return '';
      if (Array.isArray(value))
        return `${space}${name}:\n${value.map((one) => `${space}  - ${quoted(String(one))}\n`).join('')}`;
      if (typeof value === 'object') {
        const inner = lines(value as Readonly<Record<string, Fact>>, `${space}  `);
        return inner === '' ? '' : `${space}${name}:\n${inner}`;
      }
      return `${space}${name}: ${typeof value === 'string' ? quoted(value) : String(value)}\n`;
    })
    .join('');
}

/** JSON's strings are YAML's, too; but for two signs that YAML takes for ends of a line. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
