// The engines there are: what each has to be told, where it stands unless told otherwise, and what it makes use of.
import { AZURE_ADDRESS } from './azure.ts';
import { GOOGLE_ADDRESS } from './google.ts';
import type { EngineKind, EnginesTable } from './tables.ts';

export type EngineField = 'address' | 'key' | 'account' | 'region' | 'location' | 'model' | 'whole';

export interface KindOfEngine {
  kind: EngineKind;
  /** What its form asks for, in order. */
  fields: readonly EngineField[];
  /** Of those, what may be left out. */
  optional: readonly EngineField[];
  /** Where it is asked when no address is given; null where only the owner knows. */
  address: string | null;
  /** Whether it is told of the sentences around, of settled terms, and of similar sentences of before. */
  around: boolean;
  terms: boolean;
  memory: boolean;
}

export const kindsOfEngine: readonly KindOfEngine[] = [
  // DeepL's address follows its key, see `deeplAddress`.
  {
    kind: 'deepl',
    fields: ['key', 'address'],
    optional: ['address'],
    address: '',
    around: true,
    terms: true,
    memory: false,
  },
  {
    kind: 'google2',
    fields: ['key', 'address'],
    optional: ['address'],
    address: GOOGLE_ADDRESS,
    around: false,
    terms: true,
    memory: false,
  },
  {
    kind: 'google3',
    fields: ['account', 'location', 'address'],
    optional: ['location', 'address'],
    address: GOOGLE_ADDRESS,
    around: false,
    terms: true,
    memory: false,
  },
  {
    kind: 'azure',
    fields: ['key', 'region', 'address'],
    optional: ['region', 'address'],
    address: AZURE_ADDRESS,
    around: false,
    terms: true,
    memory: false,
  },
  {
    kind: 'libre',
    fields: ['address', 'key'],
    optional: ['key'],
    address: null,
    around: false,
    terms: false,
    memory: false,
  },
  {
    kind: 'chat',
    fields: ['address', 'model', 'key', 'whole'],
    optional: ['key', 'whole'],
    address: null,
    around: true,
    terms: true,
    memory: true,
  },
];

export function kindOf(kind: string): KindOfEngine | undefined {
  return kindsOfEngine.find((one) => one.kind === kind);
}

/** What is kept of an engine beside its address and its key; nothing here is secret. */
export interface EngineDetails {
  region?: string;
  location?: string;
  model?: string;
  /** Answers all at once. */
  whole?: boolean;
}

/** Host and port where its sentences go. */
export function hostOfEngine(address: string): string {
  return new URL(address).host;
}

/** An owner has said that sentences may go where they would go now. */
export function isAllowed({
  address,
  consent_host,
}: Pick<EnginesTable, 'address' | 'consent_host'>): boolean {
  return consent_host === hostOfEngine(address);
}
