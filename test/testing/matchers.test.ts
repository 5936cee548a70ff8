import { map } from 'rxjs';
import type { Flow } from '../../src/marbles';
import type { Flow as PictureFlow } from '../../src/testing';
import { DrawnPicture, matchersWith, pictureSerializer, type MatcherContext } from '../../src/testing/matchers';
import { folder } from '../support/folder';

/** Each letter a millisecond late would be wrong: it hands on what it is given. */
const same: Flow = ({ row }) => ({ out$: row('in').pipe(map((letter) => letter)) });
const right = 'in  -a\nout -a';
const wrong = 'in  -a\nout --a';
const happened = 'in   -a-\nout  -a-';

/** A test file with one call of the matcher, and the place of the call in a stack. */
const fileWith = (call: string) => {
  const path = `${folder({ 'one.test.ts': `first\nexpect(flow).${call};\n` })}/one.test.ts`;
  const error = new Error('here');
  error.stack = `Error: here\n    at matcher (/runner.js:1:1)\n    at Object.<anonymous> (${path}:2:14)`;
  return { testPath: path, error };
};
const written = `toMatchMarbles(\`in -a\nout --a\`)`;

const setup = (context: Partial<MatcherContext> = {}, isTaken = true, spoilsValues?: () => boolean) => {
  const takeOver = jest.fn(() => isTaken);
  const { toMatchMarbles, toMatchPicture } = matchersWith({ takeOver, ...(spoilsValues && { spoilsValues }) });
  const own: MatcherContext = { utils: { diff: () => 'the difference' }, ...context };
  const match = (picture: string, of: object = own) => {
    const { pass, message } = toMatchMarbles.call(of as MatcherContext, same, picture);
    return { pass, message: message() };
  };
  return { takeOver, match, toMatchPicture, own };
};
const updating = () => ({ snapshotState: { _updateSnapshot: 'all' } });

test('a picture that is right passes; one that is wrong fails, with both', () => {
  const { match, takeOver } = setup();
  expect(match(right).pass).toBe(true);
  const { pass, message } = match(wrong);
  expect(pass).toBe(false);
  expect(message).toMatch(/- out {2}--a\n\+ out {2}-a[^]*\n\nIf what happened is right, -u writes it here\.$/);
  expect(message).not.toContain('\n\n\n');
  expect(takeOver).not.toHaveBeenCalled();
});

test('toMatchPicture is of the rows of a page', () => {
  const { toMatchPicture, own } = setup();
  const flow: PictureFlow = ({ tap$ }) => ({ taps$: tap$.pipe(map(() => 'a')) });
  expect(toMatchPicture.call(own, flow, 'tap   -a\ntaps  -a').pass).toBe(true);
});

describe('-u', () => {
  test('writes what happened in the place of the picture', () => {
    const { match, takeOver } = setup({ ...updating(), ...fileWith(written) });
    expect(match(wrong).pass).toBe(true);
    expect(takeOver).toHaveBeenCalledWith(expect.anything(), new DrawnPicture(happened), wrong);
  });

  test('and not otherwise', () => {
    const { match, takeOver } = setup({ snapshotState: { _updateSnapshot: 'new' }, ...fileWith(written) });
    expect(match(wrong)).toMatchObject({
      pass: false,
      message: expect.stringMatching(/-u writes it here\.$/) as string,
    });
    expect(setup({ snapshotState: {}, ...fileWith(written) }).match(wrong).pass).toBe(false);
    expect(takeOver).not.toHaveBeenCalled();
  });

  test('a picture that is not to be is none that is wrong', () => {
    const { match, takeOver } = setup({ isNot: true, ...updating(), ...fileWith(written) });
    const { pass, message } = match(wrong);
    expect([pass, message.includes('-u')]).toEqual([false, false]);
    expect(takeOver).not.toHaveBeenCalled();
  });

  test('what has no letter is not written: the picture needs values', () => {
    const { takeOver, own } = setup({ ...updating(), ...fileWith(written) });
    const { toMatchMarbles } = matchersWith({ takeOver });
    const objects: Flow = ({ row }) => ({ out$: row('in').pipe(map(() => ({ a: 1 }))) });
    const { pass, message } = toMatchMarbles.call(own, objects, wrong);
    expect([pass, message().includes('-u')]).toEqual([false, false]);
    expect(takeOver).not.toHaveBeenCalled();
  });

  test('what the runner does not take over fails', () => {
    expect(setup({ ...updating(), ...fileWith(written) }, false).match(wrong).pass).toBe(false);
  });

  test.each(['toMatchMarbles(picture)', 'toMatchMarbles(`in ${a}`)', 'toMatchPicture(`in -a`)'])(
    'writes nothing over %s, and says why',
    (call) => {
      const { match, takeOver } = setup({ ...updating(), ...fileWith(call) });
      const { pass, message } = match(wrong);
      expect(pass).toBe(false);
      expect(message).toMatch(
        /paste it where the picture is written: -u writes nothing but a text in the brackets of toMatchMarbles: no constant, no \$\{…\}, and none with a remark or a cast beside it\.$/,
      );
      expect(takeOver).not.toHaveBeenCalled();
    },
  );

  test('where nobody can tell where the call is, the runner says', () => {
    expect(setup(updating()).match(wrong).pass).toBe(true);
    expect(setup({ ...updating(), ...fileWith(written), error: new Error('elsewhere') }).match(wrong).pass).toBe(false);
  });

  test('writes none where the runner would spoil others of the file', () => {
    const both = `${written};\nexpect(flow).toMatchMarbles(\`in \${a}\`)`;
    const spoilt = setup({ ...updating(), ...fileWith(both) }, true, () => true);
    expect(spoilt.match(wrong)).toMatchObject({
      pass: false,
      message: expect.stringContaining(
        'with Prettier 2, jest would spoil each picture of toMatchMarbles in this file',
      ) as string,
    });
    expect(spoilt.takeOver).not.toHaveBeenCalled();
    expect(setup({ ...updating(), ...fileWith(both) }, true, () => false).match(wrong).pass).toBe(true);
    expect(setup({ ...updating(), ...fileWith(both) }).match(wrong).pass).toBe(true);
    expect(setup({ ...updating(), ...fileWith(written) }, true, () => true).match(wrong).pass).toBe(true);
  });

  test('one picture for a call in a run: the same again passes, another one fails', () => {
    const { match, takeOver, own } = setup({ ...updating(), ...fileWith(written) });
    expect(match(wrong).pass).toBe(true);
    expect(match(wrong).pass).toBe(true);
    expect(takeOver).toHaveBeenCalledTimes(1);
    expect(match('in  --a\nout -a')).toMatchObject({
      pass: false,
      message: expect.stringMatching(
        /This call has shown another picture before, and -u writes one for a call\.$/,
      ) as string,
    });
    expect(takeOver).toHaveBeenCalledTimes(1);
    // Another file has its own snapshots.
    expect(match(wrong, { ...own, ...updating() }).pass).toBe(true);
    expect(takeOver).toHaveBeenCalledTimes(2);
  });

  test('each call of a file has a picture of its own; where nobody can tell the calls apart, the runner says', () => {
    const { match, takeOver, own } = setup({ ...updating(), ...fileWith(`${written};\nexpect(flow).${written}`) });
    const below = { ...own, error: new Error('below') };
    below.error.stack = own.error?.stack?.replace(':2:14', ':4:14') ?? '';
    expect(match(wrong).pass).toBe(true);
    expect(match('in  --a\nout -a', below).pass).toBe(true);
    expect(takeOver).toHaveBeenCalledTimes(2);

    const nowhere = setup(updating());
    expect([nowhere.match(wrong).pass, nowhere.match('in  --a\nout -a').pass]).toEqual([true, true]);
    expect(nowhere.takeOver).toHaveBeenCalledTimes(2);
  });

  test('a picture that was right is what its call has shown', () => {
    const { match, takeOver } = setup({ ...updating(), ...fileWith(written) });
    expect(match(right).pass).toBe(true);
    expect(match('in  --a\nout -a').pass).toBe(false);
    expect(takeOver).not.toHaveBeenCalled();
  });
});

test('what is to be written is written as it is', () => {
  const picture = new DrawnPicture(happened);
  expect([pictureSerializer.test(picture), pictureSerializer.test(happened)]).toEqual([true, false]);
  expect(pictureSerializer.serialize(picture)).toBe(happened);
});
