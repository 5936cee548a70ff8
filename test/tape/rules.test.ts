import { compare, type Call, type PictureOptions } from '../../src/testing';
import { pictureOf, readTape, type TapePicture } from '../../src/replay';
import { run } from '../../src/replay/run';
import { recorder, type Recorder } from '../../src/tape';
import { componentFlow, pictures } from './page-of-pictures';

const cases = pictures.map((picture) => [`${picture.id} ${picture.name}`, picture] as const);

/** Lets a picture happen on components, with a recorder or without; gives what it shows, and all that was called. */
const shown = (rows: string, options: PictureOptions, tapes?: Recorder[]): unknown => {
  const calls: Call[] = [];
  const flow = componentFlow(({ wx, client, scheduler }) => {
    client.call$.subscribe((call) => calls.push(call));
    if (!tapes) return wx;
    const made = recorder({ host: wx, now: () => scheduler.now() });
    tapes.push(made);
    return made.host;
  });
  const compared = compare(rows, { ...options, flow });
  return { shown: compared.isRight ? rows : compared.message, calls: calls.map(({ at, api }) => ({ at, api })) };
};

/** Options as they are printed, to be pasted. */
const optionsOf = ({ options }: TapePicture): PictureOptions =>
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- this is how it is pasted
  options === '' ? {} : (new Function(`return ${options}`) as () => PictureOptions)();

describe.each(cases)('%s', (_, { rows, options = {} }) => {
  let within: unknown;
  let text = '';
  beforeAll(() => {
    const tapes: Recorder[] = [];
    within = shown(rows, options, tapes);
    [text = ''] = tapes.map(({ tape }) => tape());
  });

  test('R17 with and without a recorder the same happens', () => {
    expect(within).toEqual(shown(rows, options));
    expect(text).not.toContain('"lost"');
  });

  test('record(replay(tape)) = tape', () => {
    const ties = (['as told', 'timer first', 'line first'] as const).map((tie) => run(readTape(text), { tie }).text);
    expect(ties.includes(text) ? text : ties[0]).toBe(text);
  });

  test('from the picture of its tape to a tape and back is the same picture', () => {
    const drawn = pictureOf(text);
    const again: Recorder[] = [];
    shown(drawn.rows, optionsOf(drawn), again);
    const back = pictureOf(again.map(({ tape }) => tape()).join(''));
    expect(back).toEqual(drawn);
  });
});
