// Security headers of every studio answer.
import type { MiddlewareHandler } from 'hono';
import type { Env } from './env.ts';

/** The Content-Security-Policy of studio pages. Nothing inline, nothing from elsewhere but images on request; WebAssembly with `programs`. */
export function contentPolicy(images: 'own' | 'remote', { programs = false } = {}): string {
  return [
    "default-src 'none'",
    // WebAssembly needs a leave of its own; text does not become code by it.
    programs ? "script-src 'self' 'wasm-unsafe-eval'" : "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' data: blob:${images === 'remote' ? ' https: http:' : ''}`,
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
}

/** What a page may ask of the device. */
export function permissions(camera: 'none' | 'own'): string {
  return `camera=(${camera === 'own' ? 'self' : ''}), microphone=(), geolocation=(), browsing-topics=()`;
}

export function securityHeaders(address: string): MiddlewareHandler<Env> {
  const https = address.startsWith('https:');
  return async (c, next) => {
    await next();
    const headers = c.res.headers;
    if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', contentPolicy('own'));
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
    headers.set('X-Content-Type-Options', 'nosniff');
    // One-time links carry their secret in the path: it must not travel to another site. A door may want even less.
    if (!headers.has('Referrer-Policy')) headers.set('Referrer-Policy', 'same-origin');
    headers.set('Cross-Origin-Opener-Policy', 'same-origin');
    // What stands on pages elsewhere says so itself.
    if (!headers.has('Cross-Origin-Resource-Policy'))
      headers.set('Cross-Origin-Resource-Policy', 'same-origin');
    if (!headers.has('Permissions-Policy')) headers.set('Permissions-Policy', permissions('none'));
    if (https) headers.set('Strict-Transport-Security', 'max-age=31536000');
  };
}
