// @ts-check
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { htmlFiles } from './html-files.mjs';

const script = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi;
const style = /<style\b[^>]*>([\s\S]*?)<\/style>/gi;
// A meta policy governs only what follows it, and <meta charset> has to stand in the first 1024 bytes (HTML §4.2.5.4).
const headStart = /<head[^>]*>(?:\s*<meta charset=[^>]*>)?/i;
const notExecuted = /\btype="?(?:application\/(?:ld\+)?json|text\/template|speculationrules)/i;

/**
 * Writes into every built page a Content-Security-Policy that names exactly its own inline scripts and styles.
 * GitHub Pages sends no such header, so the policy travels in the page; what that cannot promise is on /about/privacy/.
 * @returns {import('astro').AstroIntegration}
 */
export function csp() {
  return {
    name: 'csp',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        let longest = 0;
        const pages = await htmlFiles(fileURLToPath(dir));
        for (const { file, name } of pages) {
          const html = await readFile(file, 'utf8');
          longest = Math.max(longest, policyFor(html).length);
          await writeFile(file, withPolicy(html, name));
        }
        logger.info(`policy written into ${pages.length} pages, longest ${longest} bytes`);
      },
    },
  };
}

/**
 * Returns the page with its policy right after <meta charset>. Throws when the page has no head or already has a policy.
 * @param {string} html @param {string} name for the message
 */
export function withPolicy(html, name) {
  if (/http-equiv="?Content-Security-Policy/i.test(html)) throw new Error(`${name} already has a policy`);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyFor(html)}">`;
  const out = html.replace(headStart, (start) => start + meta);
  if (out === html) throw new Error(`${name} has no <head> to put a policy into`);
  return out;
}

/**
 * Returns the policy for one page. `blob:` workers inherit it, which a worker loaded by address would not do.
 * @param {string} html
 */
export function policyFor(html) {
  const scripts = new Set();
  for (const [, attributes = '', body = ''] of html.matchAll(script))
    if (body && !/\ssrc=/.test(attributes) && !notExecuted.test(attributes)) scripts.add(digest(body));
  const styles = new Set([...html.matchAll(style)].map(([, body = '']) => digest(body)));
  return [
    "default-src 'none'",
    // Pagefind's index is read by WebAssembly.
    ["script-src 'self' 'wasm-unsafe-eval'", ...scripts].join(' '),
    ["style-src-elem 'self'", ...styles].join(' '),
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** @param {string} text */
const digest = (text) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
