// The few icons of the programs in the browser, drawn on a grid of 16.

const drawings = {
  back: 'M10 3 5 8l5 5',
  check: 'm3 8.5 3.2 3.2L13 4.8',
  checks: 'm1.5 8.5 3 3 5.5-6.4M7.2 10l1.5 1.5 5.8-6.4',
  close: 'm4 4 8 8M12 4l-8 8',
  stop: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2M8 4.8v3.8M8 10.9v.2',
  warn: 'M8 2.5 14.5 13.5h-13zM8 6.5v3.2M8 11.6v.2',
  info: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2M8 7.4v3.8M8 5v.2',
  circle: 'M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3',
  down: 'm4 6 4 4 4-4',
  dash: 'M4 8h8',
  talk: 'M2.5 3.5h11v7.5H7.5L4.5 13.5V11h-2z',
  pen: 'm3 13 .7-2.8 7.4-7.4 2.1 2.1-7.4 7.4z',
} as const;

export type IconName = keyof typeof drawings | 'half';

/** Beside a word, which says the same. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="i" viewBox="0 0 16 16" aria-hidden="true">
      {name === 'half' ? (
        <>
          <path d={drawings.circle} />
          <path d="M8 3a5 5 0 0 1 0 10z" fill="currentColor" stroke="none" />
        </>
      ) : (
        <path d={drawings[name]} />
      )}
    </svg>
  );
}
