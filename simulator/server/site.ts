import { realpathSync, statSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import { join, sep } from 'node:path';

import send from 'send';

/** A folder that is served, and which of its files. */
export interface Served {
  readonly root: string;
  readonly files: RegExp;
}

/** What a site serves: files of folders, and answers of its own by path. */
export interface Site {
  readonly folders: readonly Served[];
  readonly answers: Readonly<Record<string, (response: ServerResponse) => void>>;
  /** Names that a browser may call it by, besides those of this machine and any address in figures. */
  readonly names?: readonly string[];
}

/**
 * Everything comes from here: what the mini program asks of other servers stays unanswered. Its JavaScript arrives as text.
 * Pictures, sounds and fonts may come from anywhere, as on a phone.
 */
const policy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  'img-src * data: blob:',
  'media-src * data: blob:',
  'font-src * data:',
  "frame-ancestors 'self'",
].join('; ');

const headers = {
  'cache-control': 'no-cache',
  'content-security-policy': policy,
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/**
 * Serves a site to browsers of this machine: what it names and nothing else. A file is had under its own name alone: no link, no
 * listing, no way out of its folder.
 */
export function serve({ folders, answers, names = [] }: Site): RequestListener {
  const known = new Set(['localhost', ...names]);
  return (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (!isKnown(hostOf(request), known)) {
      refuse(response, 403, 'This host is not known here.');
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      refuse(response, 405, 'Only GET and HEAD.');
      return;
    }

    const path = pathOf(request);
    const answer = Object.hasOwn(answers, path) ? answers[path] : undefined;
    if (answer) {
      answer(response);
      return;
    }
    const folder = folders.find(({ root, files }) => files.test(path) && isOwn(root, path));
    if (!folder) {
      refuse(response, 404, 'Not found.');
      return;
    }
    send(request, path.split('/').map(encodeURIComponent).join('/'), { root: folder.root, cacheControl: false })
      .on('error', () => refuse(response, 404, 'Not found.'))
      .pipe(response);
  };
}

/** The path, decoded; `/` is the first page. What cannot be decoded is a path that nothing has. */
function pathOf({ url = '' }: IncomingMessage): string {
  try {
    const path = decodeURIComponent(new URL(`http://localhost${url}`).pathname);
    return path === '/' ? '/index.html' : path;
  } catch {
    return '';
  }
}

/** Whether a folder has a file of that name itself: what a link or `..` leads to has another one. */
function isOwn(root: string, path: string): boolean {
  if (/(^|[\\/])\./.test(path)) return false;
  try {
    const own = realpathSync(root);
    const file = join(own, path);
    return file.startsWith(own + sep) && realpathSync(file) === file && statSync(file).isFile();
  } catch {
    return false;
  }
}

function hostOf({ headers: { host = '' } }: IncomingMessage): string {
  try {
    return new URL(`http://${host}`).hostname;
  } catch {
    return '';
  }
}

/** A name that is not known may be a foreign site's that leads here (DNS rebinding); an address in figures cannot. */
const isKnown = (host: string, known: ReadonlySet<string>): boolean =>
  known.has(host) || isIP(host.replace(/^\[|\]$/g, '')) !== 0;

function refuse(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, { 'content-type': 'text/plain' }).end(reason);
}
