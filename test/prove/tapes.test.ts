import { join } from 'node:path';
import { modelTraits, newsOf, tellNews } from '../../prove/tapes';
import { traitsOf } from '../../prove/traits';
import type { Line } from '../../src/tape';
import { folder } from '../support/folder';

const header = '{"tape":1,"began":"2026-11-22T10:00:00.000+08:00"}';
const tapeOf = (...lines: readonly string[]): string => `${[header, ...lines].join('\n')}\n`;
const start = Date.parse('2026-11-23T20:00:00+08:00') / 1000;
const before = [
  '{"t":0,"button":"a","account":"sphA"}',
  '{"t":0,"page":"show"}',
  '{"t":0,"call":1,"api":"getChannelsLiveNoticeInfo","args":{"finderUserName":"sphA"}}',
  `{"t":90,"answer":1,"success":{"noticeId":"n1","status":0,"startTime":"${start}","nickname":"****","headUrl":"****","reservable":true,"errMsg":"getChannelsLiveNoticeInfo:ok","otherInfos":[]}}`,
  '{"t":900,"tap":"a"}',
  '{"t":900,"call":2,"api":"reserveChannelsLive","args":{"noticeId":"n1"}}',
];
const words = (...lines: readonly string[]): readonly string[] =>
  traitsOf(lines.map((line) => JSON.parse(line) as Line)).map(({ words: said }) => said);

describe('what the client of a tape did, in words', () => {
  test('the order around a dialog, up to the next tap or dialog', () => {
    const order = [
      '{"t":906,"page":"hide"}',
      '{"t":907,"sound":"pause"}',
      '{"t":2000,"answer":2,"success":{"state":6}}',
      '{"t":2001,"page":"show"}',
      '{"t":5000,"page":"hide"}',
    ];
    expect(words(...before, ...order)).toContain(
      'after reserveChannelsLive: page hide, sound pause, answer, page show',
    );
    expect(words(...before, '{"t":906,"page":"hide"}', '{"t":907,"tap":"a"}', '{"t":908,"page":"show"}')).toContain(
      'after reserveChannelsLive: page hide',
    );
  });

  test('an answer, what it says, and that it comes again', () => {
    expect(words(...before, '{"t":1,"answer":2,"success":{"state":6}}', '{"t":2,"answer":2,"fail":{"errMsg":"x"}}')).toEqual(
      expect.arrayContaining([
        'reserveChannelsLive succeeds with state 6',
        'reserveChannelsLive fails with "x", for the 2nd time',
      ]),
    ); // prettier-ignore
  });

  test('what throws', () => {
    expect(words(...before, '{"t":1,"threw":2,"message":"no"}')).toContain('reserveChannelsLive throws "no"');
  });
});

describe('the proof learns from tapes', () => {
  const known = modelTraits();
  const refused = jest.fn<undefined, [string]>();
  const news = (path: string) => newsOf(path, refused, known);

  test('all that the model has made itself, it can make', () => {
    const made = join(__dirname, '../tapes/made');
    expect(news(made)).toEqual([]);
    expect(tellNews([])).toContain('The model can make all');
  });

  test('what a phone did that it cannot make is told once, with its tape and a picture', () => {
    const strange = [
      ...before,
      '{"t":906,"page":"hide"}',
      '{"t":2000,"page":"show"}',
      '{"t":2090,"page":"hide"}',
      '{"t":2400,"page":"show"}',
      '{"t":2500,"answer":2,"success":{"state":12,"errMsg":"reserveChannelsLive:ok"}}',
    ];
    const told = news(folder({ 'a.jsonl': tapeOf(...strange), 'b.jsonl': tapeOf(...strange) }));
    expect(told.map(({ file, words: said }) => [file, said])).toEqual([
      ['a.jsonl', 'reserveChannelsLive succeeds with state 12'],
    ]);
    expect(told[0]?.test).toMatch(/^test\("a.jsonl", [^]*^ +tap .*a/m);
    expect(tellNews(told)).toContain('## reserveChannelsLive succeeds with state 12\na.jsonl');
  });

  test('a failure in words that nobody has seen', () => {
    const failed = tapeOf(
      ...before,
      '{"t":2500,"answer":2,"fail":{"errMsg":"reserveChannelsLive:fail jsapi has no permission","errno":"9"}}',
    );
    const [first] = news(folder({ 'phone.jsonl': failed }));
    expect(first?.words).toBe(
      'reserveChannelsLive fails with "reserveChannelsLive:fail jsapi has no permission", errno "9"',
    );
    // Pasted, it passes: what its letters stand for is there.
    expect(first?.test).toMatch(/dialog .*x[^]*values: \{[^]*no permission/);
  });

  test('a file that is no tape says where; the others are read', () => {
    const failed = tapeOf(...before, '{"t":2500,"answer":2,"success":{"state":13}}');
    expect(news(folder({ 'a.jsonl': 'hello', 'b.jsonl': failed })).map(({ file }) => file)).toEqual(['b.jsonl']);
    expect(refused.mock.calls.flat()).toEqual([expect.stringMatching(/^a\.jsonl: line 1: a tape begins with/)]);
  });
});
