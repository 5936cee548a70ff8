import { resolve } from 'node:path';
import { withPhone } from '../support/with-phone';

const phone = withPhone();
const repository = resolve(__dirname, '../..');
const status = async (path: string): Promise<number> =>
  (await fetch(`${process.env.SIMULATOR_URL ?? ''}${path}`)).status;

test('the page, its pictures and its sound are served', async () => {
  await phone().says('立即预约');
  for (const path of ['', 'simulator.js', 'webview.html', 'mini-program.json', 'assets/waiting.mp3'])
    expect(await status(path)).toBe(200);
});

test.each([
  'package.json',
  `@fs${repository}/package.json`,
  'project.config.json',
  '@vite/client',
  '__open-in-editor?file=package.json',
  'server/index.ts',
  'simulator.ts',
  'app.js',
  'app.json',
])('nothing else of the repository is: %s', async (path) => {
  expect(await status(path)).toBe(404);
});

test('the mini program reaches no other server', async () => {
  const blocked = await phone().measure('html', () => {
    const asked = ['http://example.test/', 'ws://example.test/'];
    const violations = new Promise<string[]>((resolve) => {
      const found: string[] = [];
      addEventListener('securitypolicyviolation', ({ blockedURI }) => {
        if (found.push(blockedURI) === asked.length) resolve(found);
      });
    });
    void fetch('http://example.test/').catch(() => undefined);
    try {
      new WebSocket('ws://example.test/');
    } catch {
      // Some browsers throw as well.
    }
    return violations;
  });
  expect(blocked.map((uri) => new URL(uri).protocol).sort()).toEqual(['http:', 'ws:']);
});
