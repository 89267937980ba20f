// Whoever runs the press, at one of their doors: anybody else gets no further.
import type { Context as Request } from 'hono';
import { requireOperator } from '../../accounts/operator.ts';
import type { Env, SignedIn } from '../../web/env.ts';
import { requirePerson } from '../../web/session.ts';

export function operatorOf(c: Request<Env>): SignedIn {
  const person = requirePerson(c);
  requireOperator(person);
  return person;
}
