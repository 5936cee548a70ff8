import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import send from 'send';
import { launchBrowser } from '../support/browser';

const built = resolve(__dirname, '../../.cache/site/built');

/** The pages that were built, by their addresses. */
export const addresses: readonly string[] = readdirSync(built, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .map((file) => `/${file.replaceAll('\\', '/')}`);

/** What stands on a page. */
export const htmlOf = (address: string): string => readFileSync(join(built, address), 'utf8');

/** The built site, served as any server of files would, and a browser that reaches nothing else. */
export interface OpenedSite {
  readonly browser: Browser;
  /** What a page asked of anybody but the site, and its errors. */
  readonly complaints: readonly string[];
  readonly open: (address: string, look?: Look) => Promise<Page>;
  readonly close: () => Promise<void>;
}

export interface Look {
  readonly width?: number;
  readonly colorScheme?: 'light' | 'dark';
}

export const openSite = async (): Promise<OpenedSite> => {
  const server = createServer((request, response) => {
    send(request, new URL(request.url ?? '/', 'http://site').pathname, { root: built }).pipe(response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await launchBrowser();
  const complaints: string[] = [];
  return {
    browser,
    complaints,
    async open(address, { width = 1280, colorScheme = 'light' } = {}) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, locale: 'zh-CN' });
      page.on('pageerror', ({ message }) => complaints.push(`${address}: ${message}`));
      page.on('request', (request) => {
        if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(url)) complaints.push(request.url());
      });
      await page.goto(`${url}${address}`, { waitUntil: 'networkidle' });
      return page;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
};
