import { asyncScheduler, ignoreElements, map, merge, Subject, take, tap, toArray } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';
import { createClient } from '../../src/testing';

test('in marbles, everything stands where the delays put it', () => {
  const scheduler = new TestScheduler((actual, expected) => expect(actual).toEqual(expected));
  scheduler.run((marbles) => {
    const client = createClient({ scheduler, accounts: { sphA: {} }, dialogDelay: 2, answerDelay: 3 });
    const answer$ = new Subject<string>();
    const success = ({ state }: { state?: number }): void => answer$.next(`state ${String(state)}`);
    const hands: Readonly<Record<string, () => void>> = {
      o: () => client.phone.open(),
      r: () => client.wx.reserveChannelsLive({ noticeId: 'finderlivenotice-sphA', success }),
      c: () => client.dialog?.choose(6),
    };

    const hand = '    o-r-----c------';
    const expected = 's---h------(as)';

    const hand$ = marbles.hot(hand.trim()).pipe(
      tap((act) => hands[act]?.()),
      ignoreElements(),
    );
    marbles
      .expectObservable(merge(client.lifecycle$, answer$, hand$))
      .toBe(expected, { s: 'show', h: 'hide', a: 'state 6' });
  });
});

test('in real time, too', (done) => {
  const client = createClient({ scheduler: asyncScheduler, latency: 1, accounts: { sphA: { noticeId: 'n1' } } });
  merge(client.lifecycle$, client.call$.pipe(map(({ api }) => api)))
    .pipe(take(2), toArray())
    .subscribe((events) => expect(events).toEqual(['show', 'getChannelsLiveNoticeInfo']));
  client.phone.open();
  client.wx.getChannelsLiveNoticeInfo({
    finderUserName: 'sphA',
    success: ({ noticeId }) => {
      expect(noticeId).toBe('n1');
      done();
    },
  });
  expect.assertions(2);
});
