import { check } from '../../prove/check';
import { kinds, type KindName } from '../../prove/kinds';
import { finish, replayNames } from '../../prove/replay';
import { ours } from '../../prove/subjects/ours';

/** Histories in which the proof has found a rule broken, once. */
test.each<[rule: string, found: string, events: readonly string[], kind?: KindName]>([
  [
    'R2',
    'an answer that the account is not live takes no notice away that was found meanwhile',
    ['notice a: none', 'tap a', 'notice a: usable', 'dialog a: 5', 'live a: not live', 'tap a'],
  ],
  [
    'R11',
    'a notice call that fails does not take the live away',
    ['notice a: none', 'tap a', 'live a: live', 'notice a: network', 'tap a'],
  ],
  [
    'R11',
    'the live is offered, although another notice call has failed before that is known',
    ['tap a', 'notice a: none', 'tap a', 'notice a: network', 'live a: live', 'tap a'],
  ],
  [
    'R14',
    'a dialog that changes the notice and ends the attempt is one `setData`',
    ['notice a: usable', 'tap a', 'dialog a: 3'],
  ],
  ['R4', 'a dialog that says nothing at all ends as `unknown`', ['notice a: usable', 'tap a', 'dialog a: empty']],
  [
    'R9',
    'music that the client has stopped goes on from where it was, also when the user pauses it in between',
    ['toggle music', 'audio: timeUpdate', 'audio: stop', 'toggle music', 'toggle music'],
  ],
  [
    'R11',
    'a notice that is dropped is asked for anew, though the question for the live is still open',
    ['notice b: none', 'tap b', 'notice b: usable', 'dialog b: 3'],
  ],
  [
    'R11',
    'a notice that is dropped is asked for anew, though the live of another one runs',
    ['notice a: both', 'tap a', 'hide', 'dialog a: 3', 'tap b', 'dialog b: 1', 'show'],
    'two notices of one account',
  ],
  [
    'R2',
    'a live that runs does not make the other notices of the account fresh',
    [
      'notice a: both',
      'tap a',
      'wait until just before the next limit',
      'dialog a: 1',
      'wait until the last limit',
      'tap b',
    ],
    'two notices of one account',
  ],
  ['R12', 'an audio that fails after the page is gone is not reported', ['toggle music']],
])('%s: %s', (_rule, _found, events, kind = 'phone') => {
  const world = replayNames(ours, kinds[kind], events);
  finish(world);
  expect(check(world.history, kinds[kind], true)).toEqual([]);
});
