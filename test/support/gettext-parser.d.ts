// What the tests use of gettext-parser, which comes without types.
declare module 'gettext-parser' {
  export interface PoEntry {
    msgid: string;
    msgctxt?: string;
    msgstr: string[];
    comments?: { translator?: string; extracted?: string; flag?: string };
  }

  export const po: {
    parse(input: Buffer): {
      headers: Record<string, string>;
      translations: Record<string, Record<string, PoEntry>>;
    };
  };
}
