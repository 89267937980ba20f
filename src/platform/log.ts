// Structured logs on stderr: no addresses of people, no cookies, no form fields.
import { createRequire } from 'node:module';
import type { DestinationStream, pino } from 'pino';

export interface Logger {
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

const LEVELS = ['debug', 'info', 'warn', 'error'] as const;

/** `level` is a pino level name; `silent` writes nothing. `to` takes the lines, one JSON object each. */
export function openLog(level: string, to?: DestinationStream): Logger {
  let opened: Logger | undefined;
  // Most commands have nothing to say: what writes is loaded with the first line.
  const say = (at: (typeof LEVELS)[number]) => (facts: object, message: string) => {
    if (!isHeard(at, level)) return;
    opened ??= loaded(level, to);
    opened[at](facts, message);
  };
  return { debug: say('debug'), info: say('info'), warn: say('warn'), error: say('error') };
}

function isHeard(at: (typeof LEVELS)[number], level: string): boolean {
  const least = (LEVELS as readonly string[]).indexOf(level);
  return least >= 0 && LEVELS.indexOf(at) >= least;
}

function loaded(level: string, to: DestinationStream | undefined): Logger {
  const make = createRequire(import.meta.url)('pino') as typeof pino;
  return make(
    {
      level,
      base: null,
      // Databases put the values of a row, and where they were reached, into further fields of their errors.
      serializers: { err: factsOf },
      redact: ['password', 'token', 'cookie', 'email', '*.password', '*.token', '*.email'],
    },
    to ?? make.destination({ dest: 2, sync: true }),
  );
}

function factsOf(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name: type, message, stack } = error;
  return { type, message, stack };
}
