import { createLightClient } from '../host/light-client';
import { createLauncher, type MiniProgram, type OpenPage } from '../host/mini-program';
import { givenArguments, givenPackage } from './input';
import { heapUsed } from './heap';
import { medianOf } from './median-of';
import { settled } from './settled';

/** What a page with many buttons costs: times in µs, medians of one process; memory in bytes. */
export interface Buttons {
  /** In an app that has just been launched: all notices are asked for. */
  readonly opening: number;
  /** From a tap to the dialog, which does not hide the page here. */
  readonly tap: number;
  /** The page hides and shows again, as around the dialog. */
  readonly hideAndShow: number;
  readonly memoryPerButton: number;
}

/** How many buttons are open at once, to weigh them. */
const weighed = 2_000;

/** Prints what a page with `count` buttons costs, each with an account of its own. */
const main = async () => {
  const [given, times] = givenArguments;
  const count = Number(given);
  const client = createLightClient();
  const launch = createLauncher(givenPackage, ['wx']);
  const accountsOf = (page: number) => Array.from({ length: count }, (_, index) => `sph${page}x${index}`);
  const accounts = accountsOf(0);
  let shownAt = 0;

  /** Opens a page in an app that knows nothing of its accounts yet. */
  const openFirst = (miniProgram: MiniProgram, on = accounts): OpenPage => {
    const page = miniProgram.open(on, () => (shownAt = performance.now()));
    page.show();
    return page;
  };

  const opening = async () => {
    const miniProgram = launch({ wx: client.wx });
    const from = performance.now();
    const page = openFirst(miniProgram);
    const returnedAt = performance.now();
    await settled();
    const duration = Math.max(returnedAt, shownAt) - from;
    page.close();
    return duration;
  };

  const weigh = async () => {
    const miniProgram = launch({ wx: client.wx });
    const kept: OpenPage[] = [];
    const before = await heapUsed();
    while (kept.length * count < weighed) kept.push(openFirst(miniProgram, accountsOf(kept.length)));
    const bytes = (await heapUsed()) - before;
    const perButton = bytes / (kept.length * count);
    kept.forEach((page) => page.close());
    return perButton;
  };

  await opening();
  const memoryPerButton = await weigh();

  const page = openFirst(launch({ wx: client.wx }));
  await settled();
  const middle = Math.floor(count / 2);
  const tap = async () => {
    const from = performance.now();
    let dialogAt = 0;
    client.onEvent = (event) => {
      if (event === 'dialog') dialogAt = performance.now();
    };
    page.tap(middle);
    await settled();
    return dialogAt - from;
  };
  const hideAndShow = () => {
    const from = performance.now();
    page.hide();
    page.show();
    return Promise.resolve(performance.now() - from);
  };

  /** The whole page goes through these, so that more buttons need fewer of them. */
  const often = Math.max(10, Number(times) / count);
  const buttons: Buttons = {
    tap: await medianOf(tap, Number(times)),
    hideAndShow: await medianOf(hideAndShow, often),
    opening: await medianOf(opening, often),
    memoryPerButton,
  };
  console.log(JSON.stringify(buttons));
};

void main();
