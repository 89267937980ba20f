// The line icons, drawn on 16 units with one stroke width, and the mark of the press.

const drawings = {
  add: 'M8 3v10M3 8h10',
  alert: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2M8 5v3.6M8 10.9v.1',
  'arrow-down': 'M8 3v10m-4-4 4 4 4-4',
  'arrow-left': 'M13 8H3m4-4L3 8l4 4',
  'arrow-right': 'M3 8h10M9 4l4 4-4 4',
  'arrow-up': 'M8 13V3M4 7l4-4 4 4',
  book: 'M8 4.2C6.6 3.2 4.8 2.9 2.5 3v9.4c2.3-.1 4.1.2 5.5 1.1 1.4-.9 3.2-1.2 5.5-1.1V3C11.2 2.9 9.4 3.2 8 4.2v9.3',
  clap: 'M4.3 8.3 7.6 5a1 1 0 0 1 1.4 1.4L7.3 8.1l3.2-3.2a1 1 0 0 1 1.4 1.4L9.5 8.7l1.3-1.1a1 1 0 0 1 1.3 1.5l-3.2 3.2a3.6 3.6 0 0 1-5 0 3.2 3.2 0 0 1 .4-4M5 2.3l.4 1.5M2.5 4.3l1.4.7M8.1 1.7l-.5 1.4',
  check: 'm3 8.6 3.1 3.1L13 4.7',
  'chevron-down': 'm4 6 4 4 4-4',
  'chevron-left': 'm10 4-4 4 4 4',
  'chevron-right': 'm6 4 4 4-4 4',
  clock: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2M8 4.6V8l2.4 1.5',
  close: 'm4 4 8 8M12 4l-8 8',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  eye: 'M1.8 8C3.3 5.3 5.4 4 8 4s4.7 1.3 6.2 4c-1.5 2.7-3.6 4-6.2 4s-4.7-1.3-6.2-4M8 6.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6',
  external: 'M9 3h4v4M13 3 7.5 8.5M6.5 4H3v9h9V9.5',
  file: 'M4 2h5.5L12 4.5V14H4zM9.3 2.2v2.5H12',
  flag: 'M4 14V2.6h8.2l-2 2.9 2 2.9H4',
  globe: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2M2.2 8h11.6M8 2c4 3.6 4 8.4 0 12M8 2c-4 3.6-4 8.4 0 12',
  grip: 'M6 3.5v.1M10 3.5v.1M6 8v.1M10 8v.1M6 12.5v.1M10 12.5v.1',
  heading: 'M4 3v10M12 3v10M4 8h8',
  history: 'M3 8a5 5 0 1 1 1.6 3.7M2.6 3.8 3 8l3.6-1.8M8 5.2V8l2 1.4',
  image: 'M2.5 3h11v10h-11zM2.7 11.3 6 8l2.6 2.6 1.9-1.6 2.9 2.6M10.6 5.9v.1',
  info: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2M8 7.3V11M8 5v.1',
  key: 'M5.5 7.5a3 3 0 1 1 0 6 3 3 0 0 1 0-6M7.7 8.4 13 3M11 5l1.8 1.8M9.3 6.7l1.3 1.3',
  keyboard: 'M1.8 4h12.4v8H1.8zM4 6.3v.1M6.7 6.3v.1M9.3 6.3v.1M12 6.3v.1M5 9.7h6',
  link: 'M6.8 9.2a2.5 2.5 0 0 0 3.5 0l2.4-2.4a2.5 2.5 0 0 0-3.5-3.5l-.9.9M9.2 6.8a2.5 2.5 0 0 0-3.5 0L3.3 9.2a2.5 2.5 0 0 0 3.5 3.5l.9-.9',
  list: 'M6 4h7.5M6 8h7.5M6 12h7.5M2.7 4v.1M2.7 8v.1M2.7 12v.1',
  lock: 'M4 7.4h8v6H4zM5.6 7.2V5.1a2.4 2.4 0 0 1 4.8 0v2.1',
  mail: 'M2.4 3.8h11.2v8.6H2.4zM2.6 4.3 8 8.8l5.4-4.5',
  menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
  merge: 'M3 3.5h3.4c1 0 1.6.6 1.6 1.6v7.4M13 3.5H9.6c-1 0-1.6.6-1.6 1.6M5.5 10 8 12.5l2.5-2.5',
  more: 'M3.5 8v.1M8 8v.1M12.5 8v.1',
  note: 'M3 3h10v7l-3 3H3zM10 13v-3h3M5.5 6h5M5.5 8.5h2.7',
  pen: 'm3 13 .7-2.8 7.4-7.4 2.1 2.1-7.4 7.4zM9.8 4.1l2.1 2.1',
  people:
    'M6 3a2.3 2.3 0 1 1 0 4.6A2.3 2.3 0 0 1 6 3M1.8 13c.2-2.4 1.7-3.6 4.2-3.6s4 1.2 4.2 3.6M10.6 3.4a2.1 2.1 0 0 1 0 4M12 9.8c1.4.4 2.1 1.5 2.2 3.2',
  person: 'M8 2.5a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 0 1 0-5.2M3 13.5c.3-2.7 2-4 5-4s4.7 1.3 5 4',
  print: 'M4.5 6V2.5h7V6M4.5 11H2.4V6h11.2v5h-2.1M4.5 9h7v4.5h-7z',
  quote: 'M3 4h4v4.5L5 12H3.5L5 8.5H3zM9.5 4h4v4.5l-2 3.5H10l1.5-3.5h-2z',
  redo: 'M13 6.5H6.2a3.3 3.3 0 0 0 0 6.5H9M10 3.5l3 3-3 3',
  remove: 'M2.8 4.5h10.4M6 4.3V2.6h4v1.7M4.2 4.7l.6 8.7h6.4l.6-8.7M6.7 7v4M9.3 7v4',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9M10.3 10.3 13.8 13.8',
  skip: 'M3 3.5 8.5 8 3 12.5zM11.5 3.5v9',
  split:
    'M8 2.5v4.3c0 1-.6 1.7-1.6 1.7H3M8 6.8c0 1 .6 1.7 1.6 1.7H13M5.2 6.2 2.9 8.5l2.3 2.3M10.8 6.2l2.3 2.3-2.3 2.3',
  state: 'M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3',
  undo: 'M3 6.5h6.8a3.3 3.3 0 0 1 0 6.5H7M6 3.5l-3 3 3 3',
  upload: 'M8 10.5V2.8M4.8 6 8 2.8 11.2 6M2.8 10.5v2.7h10.4v-2.7',
  warn: 'M8 2.4 14.6 13.6H1.4zM8 6.4v3.4M8 11.7v.1',
} as const;

export type IconName = keyof typeof drawings | 'state-half';

/** An icon beside a word. Given `label`, it stands for the word itself and is read aloud. */
export function Icon({ name, label }: { name: IconName; label?: string }) {
  if (label === undefined) {
    return (
      <svg class="i" viewBox="0 0 16 16" aria-hidden="true">
        <Strokes name={name} />
      </svg>
    );
  }
  return (
    <svg class="i" viewBox="0 0 16 16" role="img" aria-label={label}>
      <Strokes name={name} />
    </svg>
  );
}

function Strokes({ name }: { name: IconName }) {
  if (name !== 'state-half') return <path d={drawings[name]} />;
  return (
    <>
      <path d={drawings.state} />
      <path d="M8 3a5 5 0 0 1 0 10z" fill="currentColor" stroke="none" />
    </>
  );
}

/** Two facing corners: a text and its translation. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 20 20" aria-hidden="true">
      <path class="mark__s" d="M3.5 14V3.5H11" />
      <path class="mark__t" d="M16.5 6v10.5H9" />
    </svg>
  );
}
