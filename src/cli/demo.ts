// `taiyaku demo`: fills an empty installation with a small blog to look at and to try things on.
import { openContext } from '../app/open-context.ts';
import { readConfig } from '../config.ts';
import { fillDemo } from './demo/fill.ts';

export async function demo(): Promise<number> {
  const { ctx, close } = await openContext(readConfig());
  try {
    const filled = await fillDemo(ctx);
    process.stdout.write(
      filled ? 'The demo blog is there.\n' : 'This press is not empty; nothing was changed.\n',
    );
    return 0;
  } finally {
    await close();
  }
}
