import { createLightClient } from '../host/light-client';
import { createLauncher } from '../host/mini-program';
import { givenArguments, givenPackage } from './input';
import { settled } from './settled';

/** What the first minute of a launch costs. */
export interface ColdStart {
  /** Evaluating the package and opening its page, until the notices are on it; in ms. */
  readonly opening: number;
  /** The very first tap, until the toast; in ms. */
  readonly firstTap: number;
}

const main = async () => {
  const client = createLightClient();
  let endedAt = 0;

  const from = performance.now();
  const launch = createLauncher(givenPackage, ['wx']);
  const page = launch({ wx: client.wx }).open(givenArguments, () => (endedAt = performance.now()));
  page.show();
  endedAt = Math.max(endedAt, performance.now());
  await settled();
  const opening = endedAt - from;

  client.page = page;
  client.onEvent = (event) => {
    if (event === 'toast') endedAt = performance.now();
  };
  const tapFrom = performance.now();
  page.tap(0);
  await settled();
  const coldStart: ColdStart = { opening, firstTap: endedAt - tapFrom };
  console.log(JSON.stringify(coldStart));
};

void main();
