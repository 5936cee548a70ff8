import { diagram } from '../../prove/diagram';
import { replayNames } from '../../prove/replay';
import { nestedCallbacks } from '../../prove/subjects/nested-callbacks';
import { ours } from '../../prove/subjects/ours';
import type { Open } from '../../prove/subject';
import { picture } from '../../src/testing';

const drawn = (open: Open, ...events: readonly string[]) => diagram(replayNames(open, {}, events).history);

test('a counterexample is drawn in the rows of the marble kit, all columns aligned', () => {
  expect(drawn(nestedCallbacks, 'tap a', 'notice a: usable', 'tap a', 'dialog a: 6')).toBe(
    [
      'tap       -----a---------a------',
      'page      s---------------------',
      'notice.a  ----------n-----------',
      'dialog.a  --------------------6-',
      '',
      'calls     -----n----r----n------',
      'toast     --------------------6-',
    ].join('\n'),
  );
});

test('time that passes is a time, and an answer without a letter is explained', () => {
  expect(drawn(nestedCallbacks, 'tap b', 'wait until the next limit', 'notice b: malformed')).toBe(
    [
      'tap       -----b 8004ms --',
      'page      s----- 8004ms --',
      'notice.b  ------ 8004ms x-',
      'dialog.a  ------ 8004ms --',
      '',
      'calls     -----N 8004ms r-',
      '// values: { notice.b: { x: { success: {"noticeId":7,"status":{},"startTime":[],"otherInfos":"none"} } } }',
    ].join('\n'),
  );
});

test('a failure that nobody can name is no `F`, which has a cause: it has a letter of its own', () => {
  expect(drawn(ours, 'notice a: bare', 'live a: failure', 'tap a', 'notice a: network')).toBe(
    [
      'tap       ---------------a------',
      'page      s---------------------',
      'notice.a  -----x--------------F-',
      'live.a    ----------F-----------',
      '',
      'calls     n----l---------n------',
      'toast     --------------------F-',
      '// values: { notice.a: { x: { fail: {"errMsg":"getChannelsLiveNoticeInfo:fail"} } } }',
    ].join('\n'),
  );
});

test('a failure is drawn by what it means, also where that is in its code alone', () => {
  expect(drawn(ours, 'notice a: none, by its code', 'tap a', 'notice a: not associated')).toMatch(
    /^notice\.a +-----N---------A-?$/m,
  );
});

test.each<[name: string, ...events: string[]]>([
  ['a reservation', 'notice a: usable', 'tap a', 'hide', 'dialog a: 6', 'show'],
  ['a second tap', 'notice a: usable', 'tap a', 'tap a', 'dialog a: 5', 'tap a'],
  ['two buttons', 'notice a: usable', 'notice b: usable', 'tap b', 'tap a', 'dialog b: 7', 'tap a', 'dialog a: 3'],
  ['silence', 'tap a', 'wait until the next limit', 'tap a'],
  ['a live', 'notice a: none', 'live a: live', 'tap a'],
  ['a named failure', 'notice a: network', 'tap a', 'notice a: usable', 'dialog a: 6'],
])('what is drawn of our own page can be pasted into a test, and holds: %s', (_name, ...events) => {
  expect(() => picture(drawn(ours, ...events))).not.toThrow();
});
