import { Subscription } from 'rxjs';
import { inspect, type Legend } from '../../marbles';
import { mistakeAtMark } from '../../marbles/mistake';
import { perform, type Performance } from '../../marbles/perform';
import type { Vocabulary } from '../../marbles/vocabulary';
import type { Row } from '../../marbles/rows';
import type { Reading } from '../../marbles/verdict';
import { legendsBelow } from './legend';
import { buttonOf, kindOf } from './names';
import { namesAbove, rowAbove } from './rowsAbove';
import { rowsBelow } from './rowsBelow';
import { createScene, createStage, type Scene } from './scene';
import type { Setting } from './setting';

/** Throws where a state 10 is drawn as two answers. */
const checkTen = (row: Row): void => {
  if (!['dialog', 'choose'].includes(kindOf(row.name))) return;
  const ten = row.marks.findIndex(({ at, letter }, i) => {
    const next = row.marks[i + 1];
    return letter === '1' && next?.letter === '0' && next.at - at <= 1;
  });
  if (ten < 0) return;
  throw mistakeAtMark(
    row,
    ten,
    `\`10\` in the row \`${row.name}\` is two answers: state 10 is drawn \`0\`. Write \`0\`.`,
  );
};

/** The streams of a flow, with one for each button where it is a function of the button. */
const streamsOf = (outputs: ReturnType<Setting['flow']>, { buttons }: Scene): ReturnType<Vocabulary['begin']> =>
  Object.fromEntries(
    Object.entries(outputs).flatMap(([key, output]) =>
      typeof output === 'function'
        ? [...buttons.values()].map((button) => [`${key}.${button.letter}`, output(button)] as const)
        : [[key, output] as const],
    ),
  );

/** What has happened in a picture of a page, and how its rows are read. */
export interface PagePerformance extends Performance, Reading {}

/** Lets a picture of a page happen: WeChat's rows, said in the language of pictures. */
export const performPage = (rows: readonly Row[], setting: Setting): PagePerformance => {
  rows.forEach(checkTen);
  const rowOf = (name: string): Row | undefined => rows.find((row) => row.name === name);
  const unloads = rowOf('page')?.marks.some(({ letter }) => letter === 'u') === true;

  let legendOf: Reading['legendOf'] = () => ({});
  const performance = perform(rows, (run): Vocabulary => {
    const { scheduler, end, wrong } = run;
    const scene = createScene(rows, setting, scheduler);
    const { client, buttons, calls, button$, ownLetters } = scene;
    const stage = createStage(scene, setting, run);
    const listening = new Subscription();
    legendOf = (name): Legend => {
      const button = buttons.get(buttonOf(name) ?? '');
      const calling = button ? calls.of(button) : calls.all;
      const legend = kindOf(name) === 'calls' ? calling : (legendsBelow[kindOf(name)] ?? {});
      return { ...legend, ...ownLetters(name) };
    };
    return {
      values: setting.values,
      ownLetters,
      namesAbove,
      rowAbove: (name) => rowAbove(name, scene),
      seen: rowsBelow(scene),
      begin() {
        // Who subscribes late hears where the page stands.
        listening.add(stage.lifecycle$.subscribe());
        listening.add(client.error$.subscribe((error) => wrong(scheduler.now(), `a callback threw ${inspect(error)}`)));
        return streamsOf(setting.flow(stage), scene);
      },
      begun() {
        if (!rowOf('button')) buttons.forEach((button) => button$.next(button));
        if (!rowOf('page')) client.phone.open();
      },
      ended() {
        client.destroy();
        const left = scheduler.actions.length;
        if (left > 0 && unloads) {
          wrong(end, `the page has unloaded, and ${left === 1 ? 'a timer is' : `${left} timers are`} left`);
        }
        listening.unsubscribe();
      },
      kindOf,
      otherName: (name) => `${name}.a`,
      checksItself: unloads,
    };
  });

  const page = rowOf('page')?.marks[0];
  const isSilent = performance.below.some(
    ({ name, marks }) => kindOf(name) === 'state' && marks.length > 0 && performance.shownBy(name).length === 0,
  );
  return {
    ...performance,
    legendOf,
    isClosed: (name) => kindOf(name) === 'calls' || kindOf(name) in legendsBelow,
    hints: [
      ...(page && page.letter !== 's'
        ? ['The row `page` does not begin with `s`: before that, the page has not been shown.']
        : []),
      ...(isSilent
        ? [
            'A button has no state at all: what the flow hands on has to be the very button, as of Object.assign(button, { … }).',
          ]
        : []),
    ],
  };
};
