import { reserveLive } from '../../src/streams';
import { hostThat, logOf } from './calls';

const api = 'reserveChannelsLive';

test('brings up the dialog for the notice, and emits what the user did', () => {
  const { host, calls } = hostThat(api, { success: { state: 6, errMsg: 'ok' } });
  expect(logOf(reserveLive(host, 'one'))).toEqual([{ kind: 'reserved' }, 'complete']);
  expect(calls).toEqual([{ noticeId: 'one' }]);
});

test('calls on subscription, not before (R3)', () => {
  const { host, calls } = hostThat(api, { success: { state: 6 } });
  const dialog$ = reserveLive(host, 'one');
  expect(calls).toEqual([]);
  logOf(dialog$);
  logOf(dialog$);
  expect(calls).toHaveLength(2);
});

test.each([[{ errMsg: 'ok' }], [undefined], [null]])('a success without a state, %p, is unknown (R4)', (success) => {
  expect(logOf(reserveLive(hostThat(api, { success }).host, 'one'))).toEqual([{ kind: 'unknown' }, 'complete']);
});

test('a failure has a kind', () => {
  const raw = { errMsg: `${api}:fail cancel` };
  expect(logOf(reserveLive(hostThat(api, { fail: raw }).host, 'one'))).toEqual([{ error: { kind: 'cancelled', raw } }]);
});

test('what the host throws is reported and is a failure (R13)', () => {
  const raw = new Error('broken');
  const onThrow = jest.fn();
  expect(logOf(reserveLive(hostThat(api, raw).host, 'one', onThrow))).toEqual([{ error: { kind: 'failed', raw } }]);
  expect(onThrow).toHaveBeenCalledWith(raw);
});
