import { chooseEnding, endings, type Ending } from '../../src/devtools/dialog';

const rest = [
  { label: '失败：网络', fail: { errMsg: 'reserveChannelsLive:fail network error' } },
  {
    label: '失败：非关联主体 100008',
    fail: { errMsg: 'reserveChannelsLive:fail not the same or an associated subject', err_code: 100008 },
  },
  { label: '失败：没有预告', fail: { errMsg: 'reserveChannelsLive:fail no live notice' } },
  { label: '失败：没有说明', fail: { errMsg: 'reserveChannelsLive:fail' } },
  { label: '成功，但没有 state（鸿蒙）', odd: 'no-state' },
  { label: '没有回调', odd: 'silent' },
];

test('a dialog can end in the ten states and in the failures; the likeliest come first', () => {
  const others = [
    { label: '1  直播中，没有进入', state: 1 },
    { label: '2  直播中，进入直播', state: 2 },
    { label: '3  预告已取消', state: 3 },
    { label: '4  直播已结束', state: 4 },
  ];
  const last = [
    { label: '9  返回', state: 9 },
    { label: '10  预约已过期', state: 10 },
  ];
  const reserve = { label: '6  预约成功', state: 6 };
  const leave = { label: '5  关闭，没有预约', state: 5 };
  const unreserve = { label: '7  取消预约', state: 7 };
  const keep = { label: '8  保留预约', state: 8 };
  expect(endings(false)).toStrictEqual([reserve, leave, ...others, unreserve, keep, ...last, ...rest]);
  expect(endings(true)).toStrictEqual([unreserve, keep, ...others, leave, reserve, ...last, ...rest]);
});

/** What is asked of the developer, who answers with these texts in turn; `undefined` closes the sheet. */
const ask = (count: number, ...answers: readonly (string | undefined)[]) => {
  const all = Array.from({ length: count }, (_, index): Ending => ({ label: `${index}`, state: index }));
  const sheets: { title: string; items: readonly string[] }[] = [];
  const choose = jest.fn<undefined, [Ending | undefined]>();
  const left = [...answers];
  const showActionSheet: Parameters<typeof chooseEnding>[0]['showActionSheet'] = (options) => {
    const { alertText, itemList, success, fail } = options;
    sheets.push({ title: alertText, items: itemList });
    const answer = left.shift();
    if (answer === undefined) fail();
    else success({ tapIndex: itemList.indexOf(answer) });
  };
  chooseEnding({ showActionSheet }, 'title', all, choose);
  return { sheets, chosen: choose.mock.calls };
};
const sheet = (...items: readonly string[]) => ({ title: 'title', items });

describe('an action sheet has six items at most', () => {
  test('six fit', () => {
    const { sheets, chosen } = ask(6, '5');
    expect(sheets).toEqual([sheet('0', '1', '2', '3', '4', '5')]);
    expect(chosen).toEqual([[{ label: '5', state: 5 }]]);
  });

  test('of seven, five are shown and what leads to the other two', () => {
    const { sheets, chosen } = ask(7, '更多…', '6');
    expect(sheets).toEqual([sheet('0', '1', '2', '3', '4', '更多…'), sheet('5', '6')]);
    expect(chosen).toEqual([[{ label: '6', state: 6 }]]);
  });

  test('of twelve, there are three sheets, and the last of the first can be chosen', () => {
    const { sheets } = ask(12, '更多…', '更多…', undefined);
    expect(sheets.map(({ items }) => items.length)).toEqual([6, 6, 2]);
    expect(ask(12, '4').chosen).toEqual([[{ label: '4', state: 4 }]]);
  });
});

test('who closes the sheet has chosen nothing', () => {
  expect(ask(6, undefined).chosen).toEqual([[undefined]]);
  expect(ask(7, '更多…', undefined).chosen).toEqual([[undefined]]);
});
