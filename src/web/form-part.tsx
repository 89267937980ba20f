// One part of a long form: its heading, and the fields that belong together.
import type { ComponentChildren } from 'preact';

/** `id` is the heading's, for links that lead there. */
export function FormPart({
  id,
  title,
  children,
}: {
  id: string;
  title: string;
  children: ComponentChildren;
}) {
  return (
    <section class="form" aria-labelledby={id}>
      <h2 class="room__h" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}
