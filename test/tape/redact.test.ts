import { plain, redaction, type Place } from '../../src/tape/redact';

const put = (place: Place, value: unknown): unknown => redaction().value(place, value);

describe('where a text stands decides whether it stays', () => {
  test.each<[Place, string, readonly string[]]>([
    ['args', 'of a toast', ['title', 'icon']],
    ['answer', 'of an answer', ['errMsg']],
    ['returned', 'of the client', ['platform', 'system', 'version', 'SDKVersion']],
    ['screen', 'of a button', ['status', 'label', 'live.status', 'lives[3].label']],
  ])('%s: %s', (place, _, keys) => {
    const given = Object.fromEntries(keys.map((key) => [key, '预约']));
    expect(put(place, given)).toEqual(given);
  });

  test.each<[Place, readonly string[]]>([
    ['args', ['subtitle', 'iconPath', 'errMsg', 'platform', '0']],
    ['answer', ['nickname', 'errMsgs', 'myerrMsg', 'title', '']],
    ['returned', ['model', 'aversion', 'systems', 'errMsg', '']],
  ])('%s: any other is replaced', (place, keys) => {
    const given = Object.fromEntries(keys.map((key) => [key, '预约']));
    expect(put(place, given)).toEqual(Object.fromEntries(keys.map((key) => [key, '****'])));
  });

  test('screen: any other is left out', () => {
    const told = put('screen', {
      title: '王小明',
      'live.nickname': '王小明',
      statuses: 'ready',
      mystatus: 'x',
      seen: true,
    });
    expect(JSON.stringify(told)).toBe('{"seen":true}');
  });

  test('args: what is no object stays, and a key of the storage', () => {
    expect([put('args', '预约'), put('storage', '预约'), put('answer', '预约')]).toEqual(['预约', '预约', '****']);
  });

  test('storage: its texts are ids of notices', () => {
    expect(put('storage', ['some', { id: 'other', no: '' }, 'some'])).toEqual(['n1', { id: 'n2', no: '' }, 'n1']);
  });

  test.each(['errCode', 'err_code', 'errno', 'state', 'status', 'reservable', 'startTime', 'ERRCODE'])(
    'figures of %s stay, other texts of it do not',
    (key) => {
      for (const figures of ['100008', '-14', '+1.5', '2026-11-22T10:00:00.000Z', '2026/11/22 10:00', ''])
        expect(put('answer', { [key]: figures })).toEqual({ [key]: figures });
      for (const text of ['王小明', 'a1', '1a']) expect(put('answer', { [key]: text })).toEqual({ [key]: '****' });
      for (const longer of [`my${key}`, `${key}s`])
        expect(put('answer', { [longer]: '100008' })).toEqual({ [longer]: '****' });
    },
  );

  test('what is no text stays, also deep inside', () => {
    const given = { a: [0, null, true, { b: [-1.5, ''] }], c: undefined };
    expect(put('answer', given)).toEqual(given);
    expect(put('answer', [['王小明'], { b: { c: '王小明' } }])).toEqual([['****'], { b: { c: '****' } }]);
  });
});

describe('an id has a stand-in, the same wherever it stands', () => {
  test('of an account and of a notice; what is no account’s id does not become one', () => {
    const { value, account, notice } = redaction();
    expect(value('args', { finderUserName: 'sphWang', noticeId: 'wang-1' })).toEqual({
      finderUserName: 'sphA',
      noticeId: 'n1',
    });
    expect(value('answer', { finderUserName: 'gh_12', exportnoticeId: 'wang-2' })).toEqual({
      finderUserName: 'no-sphB',
      exportnoticeId: 'n2',
    });
    expect(value('args', { finderUserName: 'my-sph1' })).toEqual({ finderUserName: 'no-sphC' });
    expect([account('sphWang'), account('gh_12'), notice('wang-2'), notice('new')]).toEqual([
      'sphA',
      'no-sphB',
      'n2',
      'n3',
    ]);
  });

  test('none stays none', () => {
    expect(put('args', { finderUserName: '', noticeId: '' })).toEqual({ finderUserName: '', noticeId: '' });
    expect(redaction().account('')).toBe('');
  });

  test.each([
    ['an id that is known', 'wang-1 is gone', 'n1 is gone'],
    ['one that another begins with', 'wang-1-more and wang-1', 'n2 and n1'],
    ['one with signs in it', 'no a.b*c(d', 'no n3'],
    ['signs that are none of it', 'no axb*c(d', 'no axb*c(d'],
    ['an account that is known, and is no sph', 'gh_1234', 'no-sphA'],
    ['an account that nobody has named', 'sphOther', 'sphB'],
    ['a notice that nobody has named', 'finderlivenotice-sphOther@a.b-c, and', 'n8, and'],
    ['a notice that is called like an account', 'sphNotice', 'n4'],
    ['a short one is a word like any other', 'short: five5', 'short: five5'],
    ['six characters are enough', 'six666', 'n5'],
    ['a name is none, however short', '王小 is here', 'n6 is here'],
    ['an account inside of something longer', 'live_sphSecret_1', 'live_sphB'],
  ])('inside a text: %s', (_, said, told) => {
    const { account, notice, text } = redaction();
    for (const id of ['wang-1', 'wang-1-more', 'a.b*c(d', 'sphNotice', 'six666', '王小', 'five5']) notice(id);
    account('gh_1234');
    expect(text(said)).toBe(told);
  });

  test('what is no name of a field is somebody’s: it is replaced where it is a key, too', () => {
    expect(put('answer', { 王小明: 1, 'Xiaoming Wang': 2, 'live.a[0]': 3, $b: 4, 'c-d': 5 })).toEqual({
      '****': 2,
      'live.a[0]': 3,
      $b: 4,
      'c-d': 5,
    });
  });

  test('as a key', () => {
    expect(put('answer', { sphWang: 1, 'finderlivenotice-sphWang@1': 2 })).toEqual({ sphA: 1, n1: 2 });
  });
});

test.each([
  ['https://wx.qlogo.cn/a?b=c and more', '**** and more'],
  ['see http://a.b', 'see ****'],
  ['load wxfile://tmp_1.jpg or data:image/png;base64,AA+/', 'load **** or ****'],
  ['mail me@example.com now', 'mail **** now'],
  ['call 13800138000 or 12345678', 'call **** or ****'],
  ['errCode 1416104', 'errCode 1416104'],
  ['openid oABCDEFGHIJKLMNOPQRSTUVWXYZ1', 'openid ****'],
  ['word oABCDEFGHIJKLMNOPQRSTUVWXYZ', 'word oABCDEFGHIJKLMNOPQRSTUVWXYZ'],
  ['word xoABCDEFGHIJKLMNOPQRSTUVWXYZ1', 'word xoABCDEFGHIJKLMNOPQRSTUVWXYZ1'],
])('what may be somebody’s in a sentence: %s', (said, told) => {
  expect(redaction().text(said)).toBe(told);
});

test('what the app itself has thrown is not told', () => {
  expect(redaction().own(new Error('王小明'))).toBe('****');
});

test('without redaction all of it stays', () => {
  const given = { finderUserName: 'sphWang', nickname: '王小明' };
  expect(plain.value('answer', given)).toBe(given);
  expect([
    plain.account('sphWang'),
    plain.notice('wang-1'),
    plain.text('王小明'),
    plain.own(new Error('王小明')),
  ]).toEqual(['sphWang', 'wang-1', '王小明', '王小明']);
});

test('a text is looked through in no time, and one that is too long not at all', () => {
  const { text } = redaction();
  expect(text(`${'x'.repeat(99_000)} who@where.example`)).toBe(`${'x'.repeat(99_000)} ****`);
  expect(() => text('x'.repeat(100_001))).toThrow();
});
