import { fields } from '../src/replay/letters';
import type { Json, Line } from '../src/tape';
import { channelsApis } from '../src/testing';

/** Something that a client did, in words: the same words are the same thing. */
export interface Trait {
  readonly words: string;
  /** The line, by index, with which it was complete. */
  readonly until: number;
}

const apis: ReadonlySet<string> = new Set(channelsApis);

/** What these calls bring up hides the page: what the client does around them is told in its order. */
const hiding = /^(reserveChannels|openChannels)/;

/** The fields of a success that say something, each with its type; of those whose values are few, the value. */
const shapeOf = (success: Json): string => {
  const { otherInfos, ...rest } = fields(success);
  const shown = Object.entries(rest)
    .filter(([name]) => name !== 'errMsg')
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([name, value]) =>
      /^(state|status|reservable|replayStatus)$/.test(name)
        ? `${name} ${JSON.stringify(value)}`
        : `${name} (${typeof value})`,
    );
  const others = Array.isArray(otherInfos) ? (otherInfos.length > 0 ? ['more in otherInfos'] : ['no otherInfos']) : [];
  return [...shown, ...others].join(', ') || 'nothing';
};

const failOf = (fail: Json): string => {
  const { errMsg, ...rest } = fields(fail);
  const codes = Object.entries(rest).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
  return [JSON.stringify(errMsg ?? fail), ...codes].join(', ');
};

/** What the client did in a word, as far as its place in an order says something. */
const stepOf = (line: Line, call: number): string | undefined => {
  if ('page' in line && line.page !== 'unload') return `page ${line.page}`;
  if ('answer' in line && line.answer === call) return 'answer';
  if ('sound' in line && line.sound !== 'time') return `sound ${line.sound}`;
  if ('interruption' in line) return `interruption ${line.interruption}`;
  return undefined;
};

/** What happened from a call on, until the page is back and it is answered, or something new begins. */
const orderFrom = (lines: readonly Line[], start: number, call: number): Trait | undefined => {
  const steps: string[] = [];
  let until = start;
  for (let i = start + 1; i < lines.length; i++) {
    const line = lines[i];
    if (!line || 'tap' in line || ('page' in line && line.page === 'unload')) break;
    if ('call' in line && hiding.test(line.api)) break;
    const step = stepOf(line, call);
    if (step === undefined) continue;
    // The page shows, with everything that belongs to it, and was hidden before: the next hide is another story.
    if (step === 'page hide' && steps.includes('page show')) break;
    steps.push(step);
    until = i;
  }
  return steps.length === 0 ? undefined : { words: steps.join(', '), until };
};

/** What the client of a tape did, in words: orders around what hides the page, and each answer. */
export const traitsOf = (lines: readonly Line[]): readonly Trait[] => {
  const asked = new Map<number, string>();
  const answered = new Map<number, number>();
  return lines.flatMap((line, i): readonly Trait[] => {
    if ('call' in line && apis.has(line.api)) {
      asked.set(line.call, line.api);
      const order = hiding.test(line.api) ? orderFrom(lines, i, line.call) : undefined;
      return order ? [{ ...order, words: `after ${line.api}: ${order.words}` }] : [];
    }
    if ('threw' in line && typeof line.threw === 'number' && asked.has(line.threw))
      return [{ words: `${asked.get(line.threw) ?? ''} throws ${JSON.stringify(line.message)}`, until: i }];
    if (!('answer' in line)) return [];
    const api = asked.get(line.answer);
    if (api === undefined) return [];
    const times = (answered.get(line.answer) ?? 0) + 1;
    answered.set(line.answer, times);
    const again = times > 1 ? `, for the ${times === 2 ? '2nd' : `${times}th`} time` : '';
    const what = 'fail' in line ? `fails with ${failOf(line.fail)}` : `succeeds with ${shapeOf(line.success)}`;
    return [{ words: `${api} ${what}${again}`, until: i }];
  });
};
