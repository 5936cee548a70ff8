import { VirtualTimeScheduler, asyncScheduler } from 'rxjs';
import { checkNames, checkServices, toLimits, wrongOption, type Services } from '../../src/streams/services';
import { defaultLimits, type Limits } from '../../src/streams/time';

describe('limits', () => {
  test('are those of the rules where nothing else is said', () => {
    expect(toLimits()).toEqual(defaultLimits);
    expect(toLimits({})).toEqual(defaultLimits);
    expect(toLimits({ fresh: undefined, notice: undefined })).toEqual(defaultLimits);
  });

  test.each([0, 1, 0.5, 2 ** 31 - 1, Infinity])('may be %p', (ms) => {
    expect(toLimits({ dialog: ms, back: ms })).toEqual({ ...defaultLimits, dialog: ms, back: ms });
  });

  const mayBe = 'and may be a time in ms below 2^31, or Infinity for never';
  test.each<[unknown, string]>([
    [NaN, 'NaN'],
    [-1, '-1'],
    [-Infinity, '-Infinity'],
    [2 ** 31, '2147483648'],
    ['8000', "'8000'"],
    [null, 'null'],
    [true, 'true'],
    [[8000], 'a list'],
    [{}, 'an object'],
  ])('may not be %p: an error names the limit', (value, printed) => {
    for (const name of Object.keys(defaultLimits)) {
      const wrong = () => toLimits({ [name]: value });
      expect(wrong).toThrow(TypeError);
      expect(wrong).toThrow(`rx-channels-live: limits.${name} is ${printed}, ${mayBe}`);
    }
  });

  test('that are misspelt are an error that names all there are', () => {
    const message =
      "rx-channels-live: a name in limits is 'frsh', and may be one of fresh, pause, notice, dialog, back";
    expect(() => toLimits({ frsh: 5 } as Partial<Limits>)).toThrow(message);
    expect(() => toLimits({ frsh: undefined } as Partial<Limits>)).toThrow(message);
    expect(() => toLimits({ toString: 5 } as Partial<Limits>)).toThrow("limits is 'toString'");
  });

  test.each([null, 5, 'x'])('that are %p are an error', (limits) => {
    expect(() => toLimits(limits as Partial<Limits>)).toThrow('rx-channels-live: limits is ');
  });
});

describe('services', () => {
  const services: Services = { host: {}, scheduler: asyncScheduler, limits: defaultLimits, onError: () => {} };

  test('that make sense are taken, with limits that are complete', () => {
    expect(checkServices(services)).toEqual({ ...services, onError: expect.any(Function) as unknown });
    const scheduler = new VirtualTimeScheduler();
    const { limits, ...rest } = checkServices({ ...services, scheduler, limits: { fresh: 5 } as Limits });
    expect(limits).toEqual({ ...defaultLimits, fresh: 5 });
    expect(rest.scheduler).toBe(scheduler);
    expect(checkServices({ ...services, limits: undefined as unknown as Limits }).limits).toEqual(defaultLimits);
  });

  test('hear of errors, and may throw at that themselves (R13)', () => {
    const onError = jest.fn((error: unknown) => {
      throw error;
    });
    expect(() => checkServices({ ...services, onError }).onError('broken')).not.toThrow();
    expect(onError.mock.calls).toEqual([['broken']]);
  });

  test.each<[string, unknown, string]>([
    ['wx itself', { getChannelsLiveNoticeInfo: () => {} }, 'services.host is undefined, and may be wx'],
    ['nothing', undefined, 'services.host is undefined, and may be wx'],
    ['null', null, 'services.host is undefined, and may be wx'],
    ['a host that is null', { ...services, host: null }, 'services.host is null, and may be wx'],
    ['a host that is a text', { ...services, host: 'wx' }, "services.host is 'wx', and may be wx"],
    [
      'a scheduler that is none',
      { ...services, scheduler: {} },
      'services.scheduler is an object, and may be asyncScheduler',
    ],
    [
      'no scheduler',
      { ...services, scheduler: undefined },
      'services.scheduler is undefined, and may be asyncScheduler',
    ],
    ['no onError', { ...services, onError: undefined }, 'services.onError is undefined, and may be a function'],
    ['an onError that is null', { ...services, onError: null }, 'services.onError is null, and may be a function'],
    [
      'limits that are misspelt',
      { ...services, limits: { frsh: 5 } },
      "a name in limits is 'frsh', and may be one of fresh, pause,",
    ],
    ['a limit that is none', { ...services, limits: { fresh: NaN } }, 'limits.fresh is NaN, and may be a time in ms'],
  ])('that are %s are an error that names the option', (_, given, message) => {
    expect(() => checkServices(given as Services)).toThrow(TypeError);
    expect(() => checkServices(given as Services)).toThrow(`rx-channels-live: ${message}`);
  });
});

test('a wrong option is named, with what it is and what it may be', () => {
  const error = wrongOption('account', ['sphX'], 'a finderUserName');
  expect(error).toBeInstanceOf(TypeError);
  expect(error.message).toBe('rx-channels-live: account is a list, and may be a finderUserName');
});

test('of a function, its code is not printed', () => {
  expect(wrongOption('host', () => 0, 'wx').message).toBe('rx-channels-live: host is a function, and may be wx');
});

test('names that are known are no error', () => {
  expect(() => checkNames('options', { a: 1 }, { a: 0, b: 0 })).not.toThrow();
  expect(() => checkNames('options', {}, {})).not.toThrow();
});
