// Cuts texts into lines and aligns them in a thread, so that no request of anybody else waits for it.
import { ThreadLane } from '../../platform/thread-lane.ts';
import type { DocumentLine } from '../../text/align/document-lines.ts';
import type { Bead, Languages, Line } from '../../text/align.ts';
import type { DocumentJson } from '../../text/document.ts';

export interface CutQuestion {
  kind: 'cut';
  document: DocumentJson;
  language: string;
}

interface TextPair {
  source: string;
  target: string;
}

export interface AlignQuestion {
  kind: 'align';
  source: readonly Line[];
  target: readonly Line[];
  languages: Languages;
  /** Sentences of the archive, and terms. */
  archive: readonly TextPair[];
  terms: readonly TextPair[];
}

const thread = new URL('./align-worker.js', import.meta.url);
/** The longest texts there may be take a tenth of the time. */
const limits = { timeoutMs: 60_000, memoryMb: 1024 };

/** Somebody waits for what a form asks, and does not wait for the long texts of others. */
const forms = new ThreadLane<CutQuestion>(thread, limits);
const texts = new ThreadLane<AlignQuestion>(thread, limits);

/** The sentences of a document; null when the thread failed. */
export function cutLines(document: DocumentJson, language: string): Promise<DocumentLine[] | null> {
  return forms.ask<DocumentLine[]>({ kind: 'cut', document, language });
}

/** Which lines say the same; null when the thread failed. */
export function findBeads(question: Omit<AlignQuestion, 'kind'>): Promise<Bead[] | null> {
  return texts.ask<Bead[]>({ kind: 'align', ...question });
}
