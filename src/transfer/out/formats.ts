// What a translation can be taken away as.

/** In the order of the page; those that can come back first. */
export const formats = ['xliff', 'xliff22', 'po', 'docx', 'text', 'both'] as const;
export type Format = (typeof formats)[number];
