// Addresses of built style sheets and scripts, with the hash of their bytes in the name.
import { readFileSync } from 'node:fs';
import * as v from 'valibot';

const manifestSchema = v.record(v.string(), v.string());

// From `src/web/` the build lies two folders up; bundled into `dist/` it lies beside us.
const places = ['../../dist/assets/manifest.json', './assets/manifest.json'];

let manifest: Record<string, string> | undefined;

/** The address of a built file by its plain name: `asset('studio.css')` → `/assets/studio-1a2b3c.css`. */
export function asset(name: string): string {
  manifest ??= readManifest();
  return manifest[name] ?? `/assets/${name}`;
}

function readManifest(): Record<string, string> {
  for (const place of places) {
    try {
      return v.parse(manifestSchema, JSON.parse(readFileSync(new URL(place, import.meta.url), 'utf8')));
    } catch {
      // Not built here: tests draw pages without a build, and plain names serve them.
    }
  }
  return {};
}
