import {
  afterState,
  choicesOf,
  liveInfoOf,
  toAccount,
  type AccountPatch,
  type Situation,
} from '../../src/testing/account';

const now = 1e12;
const hour = 3_600_000;
const account = (patch: AccountPatch = {}) => toAccount('sphA', patch, now);
const notice = (noticeId: string, more = {}) => ({
  noticeId,
  startTime: now + hour,
  status: 0,
  reserved: true,
  ...more,
});

test('an account that is not described has a notice in a day, a name and a grey disc for a picture', () => {
  expect(account()).toMatchObject({
    finderUserName: 'sphA',
    situation: 'notice',
    noticeId: 'finderlivenotice-sphA',
    startTime: now + 24 * hour,
    status: 0,
    reserved: false,
    nickname: '视频号',
    others: [],
  });
  expect(account().avatar).toMatch(/^data:image\/svg\+xml,%3Csvg/);
});

test.each<[Situation, number]>([
  ['notice', 24 * hour],
  ['cancelled', 24 * hour],
  ['live', -hour / 6],
  ['started', -hour / 6],
  ['over', -2 * hour],
  ['ended', -2 * hour],
])('%s: the start is %i ms from now', (situation, wait) => {
  expect(account({ situation }).startTime - now).toBe(wait);
});

test.each<[Situation, number]>([
  ['notice', 1],
  ['none', 1],
  ['live', 2],
  ['started', 2],
  ['over', 3],
  ['ended', 3],
])('%s: the live has the status %i', (situation, status) => {
  expect(liveInfoOf(account({ situation }))).toMatchObject({
    status,
    feedId: 'feed-sphA',
    nonceId: 'nonce-sphA',
    description: '视频号的直播',
    otherInfos: [],
    errMsg: 'getChannelsLiveInfo:ok',
  });
});

test('a live of a later notice that has started is one', () => {
  const others = [notice('later', { situation: 'started' }), notice('last')];
  expect(liveInfoOf(account({ others }))).toMatchObject({ status: 2 });
});

test.each<[Situation, readonly number[]]>([
  ['live', [1, 2]],
  ['ended', [4]],
  ['not-associated', [7, 8]],
  ['bad-account', [7, 8]],
])('%s: the dialog can end in %j', (situation, choices) => {
  expect(choicesOf(notice('n', { situation }))).toEqual(choices);
});

test('the next notice that moves up is a usable one, and the others stay behind it', () => {
  const [second, third] = [notice('second'), notice('third')];
  const before = account({ situation: 'expired', others: [second, third] });
  expect(afterState(before, before.noticeId, 10)).toEqual({ situation: 'notice', ...second, others: [third] });
});

test('the last notice that goes leaves nothing that could be reserved', () => {
  const before = account({ reserved: true });
  expect(afterState(before, before.noticeId, 3)).toEqual({ reserved: false, situation: 'none' });
  expect(afterState(before, before.noticeId, 4)).toEqual({ reserved: false, situation: 'ended' });
});

test('what happens to a later notice happens to none beside it', () => {
  const others = [notice('second', { reserved: false }), notice('third', { reserved: false })];
  const before = account({ others });
  const [second, third] = others;
  expect(afterState(before, 'third', 6)).toEqual({ others: [second, { ...third, reserved: true }] });
  expect(afterState(before, 'third', 10)).toEqual({ others: [second] });
  expect(afterState(before, 'third', 8)).toEqual({});
});
