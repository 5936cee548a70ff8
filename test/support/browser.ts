import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { unpackChromium } from './chromium';

/** One way to start a browser, and what to call it in a message. */
interface Candidate {
  readonly name: string;
  readonly options: () => LaunchOptions | Promise<LaunchOptions>;
}

/**
 * Starts a Chromium without a window, and with nothing installed by hand on Linux (x64), where it comes with `npm ci`.
 *
 * Elsewhere it takes an installed Chrome, Edge or Chromium. The environment variable `CHROME_PATH` names another one, and
 * then no other is tried.
 *
 * @example
 * const browser = await launchBrowser();
 * const page = await browser.newPage();
 */
export async function launchBrowser(): Promise<Browser> {
  const failures: string[] = [];
  for (const { name, options } of candidates(process.env)) {
    try {
      return await chromium.launch({ args: quiet, ...(await options()) });
    } catch (error) {
      failures.push(`- ${name}: ${firstLine(error)}`);
    }
  }
  throw new Error(
    [
      'No browser could be started. Install Google Chrome, Microsoft Edge or Chromium,',
      'or set CHROME_PATH to the path of one. Tried:',
      ...failures,
    ].join('\n'),
  );
}

/** A test's browser talks to the test's own server and to nobody else. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

function candidates(env: NodeJS.ProcessEnv): readonly Candidate[] {
  if (env.CHROME_PATH) return [installedAt(env.CHROME_PATH)];
  return [
    ...(process.platform === 'linux' && process.arch === 'x64' ? [bundled] : []),
    { name: 'Google Chrome', options: () => ({ channel: 'chrome' }) },
    { name: 'Microsoft Edge', options: () => ({ channel: 'msedge' }) },
    ...chromiumPaths(env).filter(existsSync).map(installedAt),
  ];
}

const installedAt = (executablePath: string): Candidate => ({
  name: executablePath,
  options: () => ({ executablePath }),
});

const bundled: Candidate = { name: '@sparticuz/chromium', options: unpackChromium };

/** Playwright finds Chrome and Edge by itself, but no Chromium that it has not installed. */
function chromiumPaths({ LOCALAPPDATA = '', PATH = '', ProgramFiles = '' }: NodeJS.ProcessEnv): readonly string[] {
  const byPlatform = {
    darwin: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
    win32: [LOCALAPPDATA, ProgramFiles].map((folder) => join(folder, 'Chromium', 'Application', 'chrome.exe')),
    linux: PATH.split(delimiter).flatMap((folder) => [join(folder, 'chromium'), join(folder, 'chromium-browser')]),
  };
  return Object.entries(byPlatform).find(([platform]) => platform === process.platform)?.[1] ?? [];
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1).join();
