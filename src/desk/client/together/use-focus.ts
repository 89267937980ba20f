// The field of a form that somebody has just opened.
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Put it on the field: the caret goes there as it opens. */
export function useFocus<Field extends HTMLElement>(): RefObject<Field> {
  const field = useRef<Field>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  return field;
}
