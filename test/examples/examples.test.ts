/** @jest-environment jsdom */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApp, type OpenedApp } from './app';

const { EXAMPLE: name = '', EXAMPLE_OUTPUT: folder = '' } = process.env;

describe(`the example ${name}`, () => {
  let app: OpenedApp;

  beforeAll(async () => {
    app = await openApp(folder);
  });
  afterAll(() => app.client.destroy());

  test('shows the card, and a button of its own', () => {
    expect(app.card().dom.textContent).toContain('日落弹唱');
    expect(app.card().querySelector('.reserve-button')?.dom.textContent.trim()).toBe('立即预约');
    expect(app.text('.own')).toBe('立即预约');
    expect(app.card().dom.innerHTML).toMatch(/class="[^"]*--card\b/);
  });

  test('the card is as large as everywhere: no tool has taken its px for something else', () => {
    const [styles = ''] = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      /live-reserve[\\/]index\.wxss$/.test(path),
    );
    expect(readFileSync(join(folder, styles), 'utf8')).toMatch(/--live-reserve-radius, ?12px/);
  });

  test('the card reserves on a tap, and the page hears of it', async () => {
    await app.tap('.reserve-button', app.card());
    expect(app.client.dialog).toMatchObject({ api: 'reserveChannelsLive' });
    app.client.dialog?.choose(6);
    await app.settle();
    expect(app.card().querySelector('.reserve-button')?.dom.textContent.trim()).toBe('已预约');
    expect(app.text('.heard').split(' ')).toEqual(expect.arrayContaining(['busy', 'reserved']));
  });

  test('so does its own button, and what is reserved is remembered', async () => {
    await app.tap('.own');
    expect(app.client.dialog).toMatchObject({ api: 'reserveChannelsLive' });
    app.client.dialog?.choose(6);
    await app.settle();
    expect(app.text('.own')).toBe('已预约');
    expect(Object.values(app.client.storage.entries)).toEqual([[expect.anything(), expect.anything()]]);
  });

  test('its music plays on when the page is back', async () => {
    const commands: string[] = [];
    app.client.audioCommand$.subscribe(({ command }) => commands.push(command));
    await app.tap('.music');
    expect(app.text('.music')).toBe('暂停');
    app.client.phone.home();
    app.client.phone.comeBack();
    await app.settle();
    expect(commands.filter((command) => command === 'play')).toHaveLength(2);
  });
});
