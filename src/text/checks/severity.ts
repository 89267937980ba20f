// How much a finding weighs: `must` is mended, or published knowingly; `should` is shown, `note` is shown to who looks.
export const severities = ['must', 'should', 'note'] as const;
export type Severity = (typeof severities)[number];
