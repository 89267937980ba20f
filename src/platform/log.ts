// Structured logs on stderr: no addresses of people, no cookies, no form fields.
import { type DestinationStream, pino } from 'pino';

export interface Logger {
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** `level` is a pino level name; `silent` writes nothing. `to` takes the lines, one JSON object each. */
export function openLog(
  level: string,
  to: DestinationStream = pino.destination({ dest: 2, sync: true }),
): Logger {
  return pino(
    {
      level,
      base: null,
      // Databases put the values of a row, and where they were reached, into further fields of their errors.
      serializers: { err: factsOf },
      redact: ['password', 'token', 'cookie', 'email', '*.password', '*.token', '*.email'],
    },
    to,
  );
}

function factsOf(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name: type, message, stack } = error;
  return { type, message, stack };
}
