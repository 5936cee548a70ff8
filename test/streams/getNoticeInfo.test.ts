import { getNoticeInfo } from '../../src/streams';
import { hostThat, logOf } from './calls';

const api = 'getChannelsLiveNoticeInfo';
const answer = { noticeId: 'one', status: 0, nickname: 'A', headUrl: '/a.png' };

test('asks for the account, and emits its notice', () => {
  const { host, calls } = hostThat(api, { success: answer });
  expect(logOf(getNoticeInfo(host, 'sphA'))).toEqual([
    { noticeId: 'one', nickname: 'A', avatar: '/a.png' },
    'complete',
  ]);
  expect(calls).toEqual([{ finderUserName: 'sphA' }]);
});

test('a notice that cannot be reserved is none, and the answer is kept', () => {
  const raw = { ...answer, status: 2 };
  const { host } = hostThat(api, { success: raw });
  expect(logOf(getNoticeInfo(host, 'sphA'))).toEqual([{ error: { kind: 'no-notice', raw } }]);
});

test.each([undefined, null, '', 7])('so is an answer that is %p', (success) => {
  const { host } = hostThat(api, { success });
  expect(logOf(getNoticeInfo(host, 'sphA'))).toEqual([{ error: { kind: 'no-notice', raw: success } }]);
});

test('a failure has a kind', () => {
  const raw = { errMsg: `${api}:fail`, err_code: 100008 };
  const { host } = hostThat(api, { fail: raw });
  expect(logOf(getNoticeInfo(host, 'sphA'))).toEqual([{ error: { kind: 'not-associated', raw } }]);
});

test.each(['', 'gh_123', 'SPHA', ' sphA', undefined, null, 7])(
  'the account %p is a bad one: an error says what to do, without a call',
  (account) => {
    const { host, calls } = hostThat(api, { success: answer });
    const [said] = logOf(getNoticeInfo(host, account as string)) as { error: { kind: string; raw: Error } }[];
    expect(said?.error.kind).toBe('bad-account');
    expect(said?.error.raw.message).toBe(`"${String(account)}" is no finderUserName (sph…): see 视频号助手`);
    expect(calls).toEqual([]);
  },
);

test('what the host throws is reported and is a failure (R13)', () => {
  const raw = new Error('broken');
  const onThrow = jest.fn();
  expect(logOf(getNoticeInfo(hostThat(api, raw).host, 'sphA', onThrow))).toEqual([{ error: { kind: 'failed', raw } }]);
  expect(onThrow).toHaveBeenCalledWith(raw);
});
