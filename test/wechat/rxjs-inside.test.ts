import { readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload, type SourceMapping } from 'node:module';
import type * as Rxjs from 'rxjs';
import type * as Streams from '../../src/streams';
import { load } from '../support/install';

const { toasts } = load('rx-channels-live/streams') as {
  toasts: (state$: unknown, lifecycle$: unknown, tell: (state: unknown) => unknown) => Rxjs.Observable<unknown>;
};

test('what a mini program can do without has not come along (docs/decisions/rxjs-in-the-package.md)', () => {
  const { sources } = JSON.parse(readFileSync('.cache/maps/common.js.map', 'utf8')) as { sources: string[] };
  const paths = sources.map((path) => path.replaceAll('\\', '/'));
  expect(paths.filter((path) => path.includes('node_modules/rxjs/')).length).toBeGreaterThan(40);
  const spared = /node_modules\/tslib|rxjs\/.*\/(scheduled\/|scheduler\/|executeSchedule|innerFrom|errorContext)/;
  expect(paths.filter((path) => spared.test(path))).toEqual([]);
  expect(paths.filter((path) => path.endsWith('scripts/build/rxjs-stand-ins.ts'))).toHaveLength(1);
});

test('the streams of the package and an RxJS of the adopter understand each other', () => {
  const { BehaviorSubject, Subject, map } = load('rxjs') as typeof Rxjs;
  const state$ = new Subject<unknown>();
  const lifecycle$ = new BehaviorSubject('show');
  const seen: unknown[] = [];
  const toast$ = toasts(state$, lifecycle$, (state) => state).pipe(map((state) => ({ state })));
  const subscription = toast$.subscribe({ next: (value) => seen.push(value), complete: () => seen.push('end') });

  state$.next({ outcome: 6 });
  lifecycle$.next('hide');
  state$.next({ outcome: 7 });
  expect(seen).toEqual([{ state: { outcome: 6 } }]);
  lifecycle$.next('show');
  expect(seen).toEqual([{ state: { outcome: 6 } }, { state: { outcome: 7 } }]);
  lifecycle$.next('unload');
  expect(seen.slice(2)).toEqual(['end']);
  expect(subscription.closed).toBe(true);
  expect([state$.observed, lifecycle$.observed]).toEqual([false, false]);
});

test("steps of an adopter's own stand around the dialog, with operators of the adopter's RxJS", () => {
  const rxjs = load('rxjs') as typeof Rxjs;
  const streams = load('rx-channels-live/streams') as typeof Streams;
  const { Subject, concatMap, exhaustMap, map } = rxjs;
  const [login$, asked$] = [new Subject<void>(), new Subject<void>()];
  const attempt: Streams.Attempt = (reserve$) =>
    login$.pipe(
      exhaustMap(() => reserve$),
      concatMap((ended) => asked$.pipe(map(() => ended))),
    );
  const host: Streams.Host = {
    getChannelsLiveNoticeInfo: ({ success }) => success?.({ noticeId: 'one', status: 0, reservable: true }),
    reserveChannelsLive: ({ success }) => success?.({ state: 6, errMsg: '' }),
  };
  const services: Streams.Services = {
    host,
    scheduler: rxjs.asyncScheduler,
    limits: streams.defaultLimits,
    onError: jest.fn(),
  };
  const button: Streams.Button = { account: 'sphA', gone$: rxjs.NEVER, attempt };
  const tap$ = new Subject<Streams.Button>();
  const lifecycle$ = rxjs.NEVER.pipe(rxjs.startWith<Streams.Lifecycle>('show'));
  const seen: string[] = [];
  const ends = streams
    .reservation({ button$: rxjs.of(button), tap$, lifecycle$ }, streams.accounts(services), services)
    .subscribe(({ status, outcome }) => seen.push(outcome ? `${status}, ${outcome.kind}` : status));

  tap$.next(button);
  expect(seen).toEqual(['loading', 'ready', 'busy']);
  login$.next();
  tap$.next(button);
  expect(seen.slice(3)).toEqual([]);
  asked$.next();
  expect(seen.slice(3)).toEqual(['reserved, reserved']);
  tap$.next(button);
  ends.unsubscribe();
  expect([login$.observed, asked$.observed, tap$.observed]).toEqual([false, false, false]);
});

test("the package lets go of an adopter's streams", () => {
  const { Subject } = load('rxjs') as typeof Rxjs;
  const [state$, lifecycle$] = [new Subject<unknown>(), new Subject<unknown>()];
  toasts(state$, lifecycle$, (state) => state)
    .subscribe()
    .unsubscribe();
  expect([state$.observed, lifecycle$.observed]).toEqual([false, false]);
});

test("a position of the package leads back to the source's line", () => {
  const code = readFileSync('dist/common.js', 'utf8');
  const map = new SourceMap(JSON.parse(readFileSync('.cache/maps/common.js.map', 'utf8')) as SourceMapPayload);
  const lines = code.split('\n');
  const line = lines.findIndex((text) => text.includes('没有收到结果'));
  const entry = map.findEntry(line, lines[line]?.indexOf('`没有收到结果') ?? -1) as SourceMapping;
  expect(entry.originalSource).toMatch(/chinese\.ts$/);
  expect(readFileSync('src/streams/words/chinese.ts', 'utf8').split('\n')[entry.originalLine]).toContain(
    '没有收到结果',
  );
});
