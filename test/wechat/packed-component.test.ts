/** @jest-environment jsdom */
import { join } from 'node:path';
import type * as behaviors from '../../src/behavior';
import { adopter, load } from '../support/install';
import { exparser, open } from '../support/exparser';

const installed = join(adopter(), 'node_modules', 'rx-channels-live');

/** Where 构建 npm, and where other tools, find what an adopter's page uses as `rx-channels-live/live-reserve/index`. */
const places = [
  ['by 构建 npm', join(installed, 'miniprogram_dist')],
  ['by its name', installed],
] as const;

test.each(places)(
  'the component of the packed file, found %s, reserves on an adopter’s page, with one attempt and one memory for all cards',
  async (_, rootPath) => {
    const template = `
    <live-reserve class="live" finder-user-name="sphA" />
    <live-reserve class="live" finder-user-name="sphB" all />`;
    const { client, root, calls, tap, text, close } = open(
      'live-reserve/index',
      {},
      (id) => exparser.render(exparser.load({ template, usingComponents: { 'live-reserve': id } })),
      rootPath,
    );
    const [first, second] = root.querySelectorAll('.live');
    await tap('.reserve-button', first);
    await tap('.reserve-button', second);
    expect(calls.filter((api) => api === 'reserveChannelsLive')).toHaveLength(1);
    client.dialog?.choose(6);
    await tap('.reserve-button', second);
    client.dialog?.choose(6);
    expect(text().match(/已预约/g)).toHaveLength(2);
    expect(Object.values(client.storage.entries)).toEqual([[expect.anything(), expect.anything()]]);
    close();
  },
);

test.each(places)(
  'what an adopter configures holds for the component too, found %s: it is one library',
  (_, rootPath) => {
    const { text, close } = open(
      'live-reserve/index',
      {},
      (id) => {
        const { configure, english } = load('rx-channels-live') as typeof behaviors;
        configure({ words: english });
        const template = '<live-reserve class="live" finder-user-name="sphA" />';
        return exparser.render(exparser.load({ template, usingComponents: { 'live-reserve': id } }));
      },
      rootPath,
    );
    expect(text()).toContain('Remindme');
    close();
  },
);
