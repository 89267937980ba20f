// A page of a blog as it is drawn; apart from what pages are made of, so that whoever draws none loads none of it.
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { keysOf, type Page } from './page.ts';

/** A drawn page with the posts it shows. */
export function page(drawn: VNode, shown: readonly { id: string }[]): Page {
  return {
    type: 'text/html; charset=utf-8',
    body: `<!doctype html>${renderToString(drawn)}`,
    keys: keysOf(shown),
  };
}
