import { symlinkSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { serve } from '../../simulator/server/site';
import { folder } from '../support/folder';

let server: Server;

beforeAll(async () => {
  const root = folder({
    'workbench/index.html': 'first page',
    'workbench/a b#c?d%20e.js': 'odd name',
    'workbench/.secret.js': 'secret',
    'app/sound.mp3': '0123456789',
    'app/app.js': 'source',
    'app/deep/picture.svg': '<svg/>',
    'private.js': 'secret',
    'private/picture.svg': 'secret',
  });
  symlinkSync(join(root, 'private.js'), join(root, 'workbench/link.js'));
  symlinkSync(join(root, 'private'), join(root, 'app/link'));
  const site = serve({
    folders: [
      { root: join(root, 'workbench'), files: /\.(html|js)$/ },
      { root: join(root, 'app'), files: /\.(mp3|svg)$/ },
    ],
    answers: { '/said.json': (response) => response.end('{}') },
    names: ['phone.test'],
  });
  server = createServer(site).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
});

afterAll(() => server.close());

interface Answer {
  readonly status: number | undefined;
  readonly body: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** Asks for exactly this path: a browser, and `fetch`, would tidy it up first. */
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode, body, headers: response.headers }));
    })
      .on('error', reject)
      .end();
  });

test.each([
  ['/', 'first page'],
  ['/index.html?page=1', 'first page'],
  ['/a%20b%23c%3Fd%2520e.js', 'odd name'],
  ['/deep/picture.svg', '<svg/>'],
  ['/said.json', '{}'],
])('%s is served', async (path, body) => {
  expect(await ask(path)).toMatchObject({ status: 200, body });
});

test.each([
  '/app.js',
  '/.secret.js',
  '/../private.js',
  '/%2e%2e/private.js',
  '/..%2fprivate.js',
  '/..%5cprivate.js',
  '/deep/..%2f..%2f..%2fprivate.js',
  '//private.js',
  '/%00.js',
  '/%c0%ae%c0%ae/private.js',
  '/link.js',
  '/link/picture.svg',
  '/deep',
  '/deep/',
  '/@fs/etc/passwd',
  '/constructor',
  '/__open-in-editor?file=x',
  'http://[',
])('%s is not', async (path) => {
  const { status, body } = await ask(path);
  expect(status).toBe(404);
  expect(body).not.toContain('secret');
});

test.each(['localhost', 'localhost:80', '127.0.0.1:5173', '[::1]:5173', '192.168.0.2', 'phone.test'])(
  'the host %s is answered',
  async (host) => {
    expect((await ask('/', { host })).status).toBe(200);
  },
);

test.each(['evil.test', 'localhost.evil.test', '127.0.0.1.evil.test', 'evil.test:127', ':', '@localhost@evil.test'])(
  'a site called "%s" that leads here is not',
  async (host) => {
    expect(await ask('/', { host })).toMatchObject({ status: 403, body: 'This host is not known here.' });
  },
);

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s does nothing', async (method) => {
  expect((await ask('/', {}, method)).status).toBe(405);
});

test('a sound can be had in parts, so that a browser can seek in it', async () => {
  expect(await ask('/sound.mp3', { range: 'bytes=2-4' })).toMatchObject({ status: 206, body: '234' });
});

test('what has a head of its own answers with it alone', async () => {
  expect(await ask('/', {}, 'HEAD')).toMatchObject({ status: 200, body: '' });
});

test('other sites can neither read nor frame anything, and the page speaks to this server alone', async () => {
  const { headers } = await ask('/');
  expect(headers).toMatchObject({
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  expect(headers).not.toHaveProperty('access-control-allow-origin');
  expect(headers['content-security-policy']).toMatch(/default-src 'self'.*frame-ancestors 'self'/);
});

test('no script runs but those that are served, in the frame by their text; pictures, sounds and fonts come from anywhere', async () => {
  const { headers } = await ask('/');
  const policy: unknown = Object.fromEntries(
    String(headers['content-security-policy'])
      .split('; ')
      .map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]),
  );
  expect(policy).toMatchObject({
    'script-src': "'self' 'unsafe-eval'",
    'img-src': '* data: blob:',
    'media-src': '* data: blob:',
    'font-src': '* data:',
  });
});

test.each(['/', '/app.js', '/said.json'])(
  '%s is asked for anew each time: what was built is what is seen',
  async (path) => {
    expect((await ask(path)).headers).toMatchObject({ 'cache-control': 'no-cache' });
  },
);
