import type { Happened } from './line';
import { isFunction, listeningFor, standIn } from './standIn';
import type { Tape } from './recorder';

type Sound = Extract<Happened, { sound: string }>['sound'];

const commands = ['play', 'pause', 'stop', 'seek', 'destroy'] as const;
const heard: Readonly<Record<string, Sound>> = { Ended: 'ended', Error: 'error' };

/** An inner audio that tells the tape what it is told and what it says. */
export const recordAudio = (audio: object, index: number, { lines, value, call, threw }: Tape): object => {
  const of = index > 1 ? { of: index } : {};
  let isTicking = false;

  // The page does not ask what it says of these.
  for (const [api, sound] of [
    ['onPlay', 'play'],
    ['onPause', 'pause'],
    ['onStop', 'stop'],
  ] as const)
    try {
      const on: unknown = Reflect.get(audio, api);
      if (isFunction(on)) on.call(audio, () => lines.write(() => ({ sound, ...of })));
    } catch {
      // Then they are missing from the tape, and nothing else is (R17).
    }

  const listening = listeningFor((name, listener) => (event) => {
    const { [name]: sound } = heard;
    if (sound) lines.write(() => ({ sound, ...(sound === 'error' && { error: value('answer', event) }), ...of }));
    isTicking = name === 'TimeUpdate';
    try {
      return listener(event);
    } finally {
      isTicking = false;
    }
  });

  return standIn(audio, (name, member) => {
    if (name === 'currentTime') {
      if (isTicking) lines.writeLast({ sound: 'time', at: member as number, ...of });
      else lines.write(() => ({ call: call(), api: name, returned: member as number }));
    }
    if (!isFunction(member)) return member;
    return (...args: unknown[]) => {
      const command = commands.find((one) => one === name);
      if (command) lines.write(() => ({ audio: command, ...of }));
      try {
        return member.apply(
          audio,
          args.map((arg) => (isFunction(arg) ? listening(name, arg) : arg)),
        );
      } catch (error) {
        threw(name, error, of);
        throw error;
      }
    };
  });
};
