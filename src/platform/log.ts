// Structured logs on stderr: no addresses of people, no cookies, no form fields.
import { pino } from 'pino';

export interface Logger {
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** `level` is a pino level name; `silent` writes nothing. */
export function openLog(level: string): Logger {
  return pino(
    {
      level,
      base: null,
      redact: ['password', 'token', 'cookie', 'email', '*.password', '*.token', '*.email'],
    },
    pino.destination({ dest: 2, sync: true }),
  );
}
