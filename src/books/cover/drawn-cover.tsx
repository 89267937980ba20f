// A drawn cover as an element: its shape is that of the drawing, so that nothing jumps and no style is written out.
import { COVER_WIDTH, drawCover } from './draw-cover.ts';
import type { Shape } from './shapes.ts';

/** Hidden from speech: the title stands beside it wherever a cover is. */
export function DrawnCover({ id, title }: { id: string; title: string }) {
  const cover = drawCover({ id, title });
  const { text, place, face, size } = cover.title;
  return (
    <span class={`cover cv${cover.palette}`} aria-hidden="true">
      <svg viewBox={`0 0 ${COVER_WIDTH} ${cover.height}`} aria-hidden="true">
        {cover.shapes.map((shape) => (
          <path
            key={shape.d}
            class={classOf(shape)}
            d={shape.d}
            stroke-width={shape.width}
            stroke-dasharray={shape.dash}
          />
        ))}
      </svg>
      <span class={`cover__t cover__t--${place} cover__t--${face} cover__t--${size}`}>{text}</span>
    </span>
  );
}

/** Filled with an ink, or drawn in it. */
function classOf({ ink, width }: Shape): string {
  return width === undefined ? `f${ink}` : `s${ink}`;
}
