import { addChanges, addListChanges, firstView, viewOf, type ListedLive } from '../../src/behavior/view';
import { chinese, withWords, type Status } from '../../src/streams';

const words = withWords(chinese, { start: (start, days) => `${start.getTime()} in ${days}` });
const notice = { noticeId: 'one', nickname: '海边弹唱', avatar: '/a.png', startTime: 5000 };
const first = firstView(words);

test('at first, loading and nothing else', () => {
  expect(first).toEqual({ status: 'loading', label: '加载中', nickname: '', avatar: '', start: '' });
});

test('a notice shows whose it is and when it starts', () => {
  expect(viewOf('ready', notice, first, words, 0)).toEqual({
    status: 'ready',
    label: '立即预约',
    nickname: '海边弹唱',
    avatar: '/a.png',
    start: '5000 in 0',
  });
});

test('without a start, none is shown', () => {
  expect(viewOf('ready', { noticeId: 'one', nickname: '', avatar: '' }, first, words, 0).start).toBe('');
});

test('an account keeps its name and face when its notice goes, not the start', () => {
  const shown = viewOf('ready', notice, first, words, 0);
  expect(viewOf('none', undefined, shown, words, 0)).toMatchObject({
    nickname: '海边弹唱',
    avatar: '/a.png',
    start: '',
  });
});

test.each<[Status, string]>([
  ['loading', ''],
  ['busy', ''],
  ['none', '视频号'],
  ['failed', '视频号'],
])('an account whose name is not known: %s', (status, nickname) => {
  expect(viewOf(status, undefined, first, words, 0).nickname).toBe(nickname);
});

describe('only what changed is carried, by data path (R14)', () => {
  const live = (noticeId: string, label = '立即预约'): ListedLive => ({ ...first, label, noticeId });
  const patchOf = (add: (patch: Record<string, unknown>) => void) => {
    const patch = {};
    add(patch);
    return patch;
  };

  test('of one live', () => {
    const shown = viewOf('ready', notice, first, words, 0);
    const busy = viewOf('busy', notice, shown, words, 0);
    expect(patchOf((patch) => addChanges(patch, 'live', busy, shown))).toEqual({
      'live.status': 'busy',
      'live.label': '请稍候',
    });
    expect(patchOf((patch) => addChanges(patch, 'live', { ...shown }, shown))).toEqual({});
  });

  test('of a list, that of its lives', () => {
    expect(
      patchOf((patch) => addListChanges(patch, [live('one'), live('two', '已预约')], [live('one'), live('two')])),
    ).toEqual({ 'lives[1].label': '已预约' });
    expect(patchOf((patch) => addListChanges(patch, [live('one')], [live('one')]))).toEqual({});
  });

  test.each([
    ['come', [live('one'), live('two')], [live('one')]],
    ['gone', [live('two')], [live('one'), live('two')]],
    ['changed places', [live('two'), live('one')], [live('one'), live('two')]],
  ])('the whole list where lives have %s', (_, lives, shown) => {
    expect(patchOf((patch) => addListChanges(patch, lives, shown))).toEqual({ lives });
  });
});
