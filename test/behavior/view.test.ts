import { accountView, changes, firstView } from '../../src/behavior/view';
import { chinese, withWords, type Known } from '../../src/streams';

const words = withWords(chinese, { start: (start, days) => `${start.getTime()} in ${days}` });
const notice = { noticeId: 'one', nickname: '海边弹唱', avatar: '/a.png', startTime: 5000 };

test('at first, loading and nothing else', () => {
  expect(firstView(words)).toEqual({ status: 'loading', label: '加载中', nickname: '', avatar: '', start: '' });
});

test('a notice shows whose it is and when it starts', () => {
  const known: Known = { kind: 'notice', notice, reserved: false, at: 0 };
  expect(accountView(known, words, 0)).toEqual({
    nickname: '海边弹唱',
    avatar: '/a.png',
    start: '5000 in 0',
  });
});

test('without a start, none is shown', () => {
  const known: Known = {
    kind: 'notice',
    notice: { noticeId: 'one', nickname: '', avatar: '' },
    reserved: false,
    at: 0,
  };
  expect(accountView(known, words, 0)).toMatchObject({ start: '' });
});

test('an account keeps its name and face when its notice goes, not the start', () => {
  expect(accountView({ kind: 'none', liveAsked: true }, words, 0)).toEqual({ start: '' });
});

test('only what changed is carried, by data path; nothing when nothing did (R14)', () => {
  const shown = { status: 'ready', label: '立即预约', nickname: 'A', avatar: '/a.png', start: '' } as const;
  expect(changes({ ...shown, status: 'busy', label: '请稍候' }, shown)).toEqual({
    'live.status': 'busy',
    'live.label': '请稍候',
  });
  expect(changes({ ...shown }, shown)).toBeUndefined();
});
