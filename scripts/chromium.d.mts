// Types of chromium.mjs, for the tests.
export function findChromium(env?: Readonly<Record<string, string | undefined>>): string | undefined;
export function ensureChromium(): Promise<string>;
