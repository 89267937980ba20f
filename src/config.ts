// Every setting of the press: its name, meaning, default and cross-checks. The only reader of the environment.

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { isReadOnTheWay } from './config/addresses.ts';
import { type BackupSettings, backupProblems, backupSettings } from './config/backups.ts';
import { type BookSettings, bookProblems, bookSettings, lookUpSources } from './config/book-sources.ts';
import { nearest } from './config/nearest.ts';
import {
  ageRecipient,
  bookSources,
  fetchAllow,
  headerKey,
  keepRule,
  listenAddress,
  mailFrom,
  objectStore,
  postgresUrl,
  publicAddress,
  smtpUrl,
  timeOfDay,
  wholeNumber,
} from './config/values.ts';

/** What the press runs with, once every setting has been read and found to fit the others. */
export type Config = {
  /** Folder that holds everything the press keeps; absolute. */
  data: string;
  /** TCP port to listen on; 0 lets the system choose one. */
  port: number;
  /** Network address to listen on. */
  host: string;
  /** Public base address, an origin without a slash at its end, such as `https://press.example`. */
  address: string;
  /** `postgres://…`, or `sqlite:` followed by the absolute path of the file. */
  databaseUrl: string;
  /** Whether an empty installation is filled with the demo blog on `start`. */
  demo: boolean;
  /** Hosts (`name`, `name:port`) that may be asked for articles and drafts though they are not public. */
  fetchAllow: string[];
  /** How many proxies in front of the press are trusted to name the client's address. */
  trustProxy: number;
  logLevel: LogLevel;
  /** Largest body accepted from a person, in bytes. */
  maxUpload: number;
  /** `smtp://` or `smtps://` with user and password; null when the press sends no mail. */
  smtpUrl: string | null;
  /** Sender of every mail: an address, or `Name <address>`. */
  mailFrom: string | null;
  /** How the press copies itself every day; null when it does not. */
  backup: BackupSettings | null;
  /** Who is asked about books. */
  books: BookSettings;
};

export type LogLevel = (typeof logLevels)[number];

/** Thrown by `readConfig`; `problems` names every setting that is wrong, one sentence each. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[], what = 'The settings cannot be used') {
    super(`${what}:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
const MEBIBYTE = 1024 * 1024;
const ALL_SOURCES = lookUpSources.join(', ');

/**
 * The list an operator reads: every setting with its default. A `secret` may also be given as `<NAME>_FILE`,
 * the path of a file that holds it, and its value is never repeated in a message.
 */
export const settings = {
  TAIYAKU_DATA: { fallback: './data', about: 'Folder that holds everything the press keeps.' },
  TAIYAKU_PORT: { fallback: '4100', about: 'Port to listen on; 0 takes any free one.' },
  // Loopback, because the press speaks plain HTTP: whoever opens it to a network should do so on purpose,
  // and behind a proxy on the same machine loopback is all it needs.
  TAIYAKU_HOST: { fallback: '127.0.0.1', about: 'IP address to listen on; 0.0.0.0 in a container.' },
  TAIYAKU_ADDRESS: {
    fallback: 'http://localhost and the port',
    about: 'The address people type, without a path. Needs https unless it is a private name.',
  },
  TAIYAKU_DATABASE_URL: {
    fallback: 'SQLite in the data folder',
    about: 'postgres://user:password@host/database keeps the data in PostgreSQL.',
    secret: true,
  },
  TAIYAKU_DEMO: { fallback: '1', about: '1 fills an empty installation with a demo blog on start.' },
  TAIYAKU_FETCH_ALLOW: {
    fallback: 'none',
    about:
      'Hosts, or host:port, divided by commas, that may be asked for articles and drafts though not public.',
  },
  TAIYAKU_TRUST_PROXY: {
    fallback: '1 with an https address, else 0',
    about: 'Number of proxies in front that name the client in X-Forwarded-For.',
  },
  TAIYAKU_LOG_LEVEL: { fallback: 'info', about: `One of ${logLevels.join(', ')}.` },
  TAIYAKU_MAX_UPLOAD: { fallback: '20', about: 'Largest file or form a person may send, in MiB.' },
  TAIYAKU_SMTP_URL: {
    fallback: 'no mail is sent',
    about: 'smtp://user:password@host:587 (STARTTLS) or smtps://…:465 of your mail server.',
    secret: true,
  },
  TAIYAKU_MAIL_FROM: {
    fallback: 'none',
    about: 'Sender of every mail: press@example.org, or Name <press@example.org>.',
  },
  TAIYAKU_BACKUP_TO: {
    fallback: 'no backups are made',
    about: 'Folder into which the press copies itself once a day.',
  },
  TAIYAKU_BACKUP_AT: { fallback: '03:17', about: 'When it does, by the clock of the machine (TZ).' },
  TAIYAKU_BACKUP_KEEP: {
    fallback: '7 daily, 4 weekly, 12 monthly',
    about: 'Which backups stay: counts of newest, daily, weekly and monthly ones.',
  },
  TAIYAKU_BACKUP_STORE: {
    fallback: 'none',
    about: 'S3-compatible store for copies: s3://KEY:SECRET@s3.example/bucket/folder?region=eu-central-1.',
    secret: true,
  },
  TAIYAKU_BACKUP_RECIPIENT: {
    fallback: 'none',
    about: 'Public key of age (age1…) to which files are sealed before they go to the store.',
  },
  TAIYAKU_BOOK_SOURCES: {
    fallback: ALL_SOURCES,
    about: 'Who is asked about books, each with =address for another one than usual; none asks nobody.',
  },
  TAIYAKU_GOOGLE_BOOKS_KEY: {
    fallback: 'none',
    about: 'Key of the Google Books API, which answers seldom without one.',
    secret: true,
  },
} as const satisfies Record<string, Setting>;

type Setting = { fallback: string; about: string; secret?: true };
type Name = keyof typeof settings;
type Environment = Readonly<Record<string, string | undefined>>;

/** Settings of the project's own tests: known here only so that they are not taken for misspelt names. */
export const readByTests = ['TAIYAKU_CHROMIUM', 'TAIYAKU_TEST_POSTGRES'];

const schemas = {
  TAIYAKU_DATA: v.pipe(
    v.optional(v.string(), './data'),
    v.transform((path) => resolve(path)),
  ),
  TAIYAKU_PORT: v.optional(wholeNumber(0, 65_535), '4100'),
  TAIYAKU_HOST: v.optional(listenAddress, '127.0.0.1'),
  TAIYAKU_ADDRESS: v.optional(publicAddress),
  TAIYAKU_DATABASE_URL: v.optional(postgresUrl),
  TAIYAKU_DEMO: v.pipe(
    v.optional(v.picklist(['0', '1'], 'must be 1 or 0'), '1'),
    v.transform((text) => text === '1'),
  ),
  TAIYAKU_FETCH_ALLOW: v.optional(fetchAllow, ''),
  TAIYAKU_TRUST_PROXY: v.optional(wholeNumber(0, 10)),
  TAIYAKU_LOG_LEVEL: v.optional(v.picklist(logLevels, `must be one of ${logLevels.join(', ')}`), 'info'),
  TAIYAKU_MAX_UPLOAD: v.pipe(
    v.optional(wholeNumber(1, 1024), '20'),
    v.transform((mebibytes) => mebibytes * MEBIBYTE),
  ),
  TAIYAKU_SMTP_URL: v.optional(smtpUrl),
  TAIYAKU_MAIL_FROM: v.optional(mailFrom),
  TAIYAKU_BACKUP_TO: v.optional(
    v.pipe(
      v.string(),
      v.transform((path) => resolve(path)),
    ),
  ),
  TAIYAKU_BACKUP_AT: v.optional(timeOfDay),
  TAIYAKU_BACKUP_KEEP: v.optional(keepRule),
  TAIYAKU_BACKUP_STORE: v.optional(objectStore),
  TAIYAKU_BACKUP_RECIPIENT: v.optional(ageRecipient),
  TAIYAKU_BOOK_SOURCES: v.optional(bookSources, ALL_SOURCES),
  TAIYAKU_GOOGLE_BOOKS_KEY: v.optional(headerKey),
} satisfies Record<Name, v.GenericSchema<string | undefined, unknown>>;

const environmentSchema = v.object(schemas);
type Values = v.InferOutput<typeof environmentSchema>;

/**
 * Reads the settings out of an environment. Throws a `ConfigError` that names everything wrong at once, so
 * that an operator mends them in one go.
 */
export function readConfig(
  env: Environment = process.env,
  readSecret: (path: string) => string = (path) => readFileSync(path, 'utf8'),
): Config {
  const problems = unknownNames(env);
  const given = givenValues(env, readSecret, problems);
  const parsed = v.safeParse(environmentSchema, given);
  if (!parsed.success) problems.push(...parsed.issues.map((issue) => problemOf(issue, given)));
  else problems.push(...crossChecks(parsed.output));
  if (problems.length > 0 || !parsed.success) throw new ConfigError(problems);
  return configFrom(parsed.output);
}

function configFrom(values: Values): Config {
  const address = addressOf(values);
  return {
    data: values.TAIYAKU_DATA,
    port: values.TAIYAKU_PORT,
    host: values.TAIYAKU_HOST,
    address,
    databaseUrl: values.TAIYAKU_DATABASE_URL ?? `sqlite:${join(values.TAIYAKU_DATA, 'taiyaku.sqlite')}`,
    demo: values.TAIYAKU_DEMO,
    fetchAllow: values.TAIYAKU_FETCH_ALLOW,
    trustProxy: values.TAIYAKU_TRUST_PROXY ?? (address.startsWith('https:') ? 1 : 0),
    logLevel: values.TAIYAKU_LOG_LEVEL,
    maxUpload: values.TAIYAKU_MAX_UPLOAD,
    smtpUrl: values.TAIYAKU_SMTP_URL ?? null,
    mailFrom: values.TAIYAKU_MAIL_FROM ?? null,
    backup: backupSettings(values),
    books: bookSettings(values),
  };
}

function addressOf(values: Values): string {
  return values.TAIYAKU_ADDRESS ?? `http://localhost:${values.TAIYAKU_PORT}`;
}

function crossChecks(values: Values): string[] {
  const problems: string[] = [];
  const address = new URL(addressOf(values));
  if (isReadOnTheWay(address)) {
    problems.push(`TAIYAKU_ADDRESS: must be https, or passwords would cross the open net: ${address.origin}`);
  }
  if (address.protocol === 'https:' && values.TAIYAKU_TRUST_PROXY === 0) {
    problems.push('TAIYAKU_TRUST_PROXY: must be at least 1, because with https a proxy stands in front');
  }
  if ((values.TAIYAKU_SMTP_URL === undefined) !== (values.TAIYAKU_MAIL_FROM === undefined)) {
    problems.push('TAIYAKU_SMTP_URL: and TAIYAKU_MAIL_FROM need each other; set both or none');
  }
  return [...problems, ...backupProblems(values), ...bookProblems(values)];
}

/** Collects what was given, an empty value counting as none and a secret's file read in its place. */
function givenValues(
  env: Environment,
  readSecret: (path: string) => string,
  problems: string[],
): Partial<Record<Name, string>> {
  const given: Partial<Record<Name, string>> = {};
  for (const name of names()) {
    const value = env[name]?.trim();
    const path = isSecret(name) ? env[`${name}_FILE`]?.trim() : undefined;
    if (value && path) problems.push(`${name}: is given twice, also as ${name}_FILE; keep one of them`);
    else if (value) given[name] = value;
    else if (path) {
      try {
        given[name] = readSecret(path).trim();
      } catch (error) {
        problems.push(
          `${name}_FILE: cannot be read (${error instanceof Error ? error.message : String(error)})`,
        );
      }
    }
  }
  return given;
}

function unknownNames(env: Environment): string[] {
  const known = [
    ...names(),
    ...names()
      .filter(isSecret)
      .map((name) => `${name}_FILE`),
    ...readByTests,
  ];
  return Object.keys(env)
    .filter((name) => name.startsWith('TAIYAKU_') && !known.includes(name))
    .map((name) => {
      const near = nearest(name, known);
      return `${name}: is not a setting of the press${near ? `; did you mean ${near}?` : ''}`;
    });
}

function problemOf(issue: v.BaseIssue<unknown>, given: Partial<Record<Name, string>>): string {
  const name = names().find((known) => known === issue.path?.[0]?.key);
  if (!name) return issue.message;
  return `${name}: ${issue.message}${isSecret(name) ? '' : `, not “${given[name] ?? ''}”`}`;
}

function names(): Name[] {
  return Object.keys(settings).filter((name): name is Name => name in settings);
}

function isSecret(name: Name): boolean {
  const setting: Setting = settings[name];
  return setting.secret === true;
}
