import { NEVER, Subscription, type Observable } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';
import { inspect } from './inspect';
import { checkLetter, legendsBelow, type Legend } from './legend';
import { createRecorder, type Happening } from './recorder';
import { PictureError, buttonOf, kindOf, type Row } from './rows';
import { namesAbove, rowAbove } from './rowsAbove';
import { rowsBelow } from './rowsBelow';
import { createScene, createStage } from './scene';
import type { Setting } from './setting';
import { moment } from './time';

/** What has happened in a picture. */
export interface Performance {
  /** The rows on top, as drawn. */
  readonly above: readonly Row[];
  /** The rows below, as drawn. */
  readonly below: readonly Row[];
  /** What a row below has shown. */
  readonly shownBy: (name: string) => readonly Happening[];
  readonly legendOf: (name: string) => Legend;
  /** Whether a row has letters of the kit's; in other rows, what has no letter stands for itself. */
  readonly isKits: (name: string) => boolean;
  /** What is wrong whatever the rows below say. */
  readonly wrongs: readonly string[];
  readonly end: number;
}

/** The row of a stream: `state` of `state$`. */
const toName = (key: string): string => key.replace(/\$(?=\.|$)/, '');

const unknownRow = (name: string, above: readonly string[], below: readonly string[]): PictureError => {
  const distinct = new Set(below.filter((one) => !/\.[b-z]$/.test(one)).map(kindOf));
  return new PictureError(
    [
      `No row is called \`${name}\`. The rows of this flow are:`,
      `  what happens      ${above.join(' ')}`,
      `  what must follow  ${[...distinct].join(' ')}`,
      `For a row of your own, let the flow ask for it, stage.row('${name}'), or return it, { ${name}$: … }.`,
      'Ask for it when the flow begins, not inside an operator.',
    ].join('\n'),
  );
};

/** Lets a picture happen, in virtual time, until its longest row ends. */
export const perform = (rows: readonly Row[], setting: Setting): Performance => {
  const scheduler = new TestScheduler(() => true);
  const scene = createScene(rows, setting, scheduler);
  const { client, buttons, calls, button$, rowOf, withOwn } = scene;
  const end = Math.max(0, ...rows.map((row) => row.end));

  const wrongs: string[] = [];
  const wrong = (at: number, text: string): void => {
    wrongs.push(`at ${moment(at)}: ${text}`);
  };

  return scheduler.run((run) => {
    // What would happen as the picture ends is not part of it.
    scheduler.maxFrames = end - 1e-3;

    const letters = new Map<string, Observable<string>>();
    const above = new Set<string>();
    const stage = createStage(scene, setting, scheduler, (name) => {
      above.add(name);
      return letters.get(name) ?? NEVER;
    });

    const seen = createRecorder(scheduler);
    const returned = createRecorder(scheduler);
    /** `state` is `state.a`, unless the flow has a `state` for all. */
    const shownBy = (name: string): readonly Happening[] | undefined =>
      returned.of(name) ?? seen.of(name) ?? returned.of(`${name}.a`);

    const acting = new Subscription();
    const start = (): void => {
      Object.entries(rowsBelow(scene)).forEach(([key, row$]) => seen.watch(toName(key), row$));
      // Who subscribes late hears where the page stands.
      acting.add(stage.lifecycle$.subscribe());
      acting.add(client.error$.subscribe((error) => wrong(scheduler.now(), `a callback threw ${inspect(error)}`)));

      for (const [key, output] of Object.entries(setting.flow(stage))) {
        const name = toName(key);
        if (typeof output !== 'function') returned.watch(name, output);
        else buttons.forEach((button) => returned.watch(`${name}.${button.letter}`, output(button)));
      }
      if (!rowOf('button')) buttons.forEach((button) => button$.next(button));
      if (!rowOf('page')) client.phone.open();
    };

    scheduler.schedule(start);
    for (const { name, marbles, marks } of rows) {
      const letter$ = run.hot(marbles);
      letters.set(name, letter$);
      const row = rowAbove(name, scene);
      if (!row) continue;
      above.add(name);
      marks.filter(({ letter }) => letter !== '|').forEach(({ letter }) => checkLetter(name, row.legend, letter));
      acting.add(
        letter$.subscribe((letter) => {
          const mistake = row.act(row.legend[letter]);
          if (mistake) wrong(scheduler.now(), `\`${letter}\` in the row \`${name}\` has no effect: ${mistake}`);
        }),
      );
    }
    scheduler.flush();

    const double = returned
      .names()
      .map(kindOf)
      .find((name) => above.has(name) || namesAbove.includes(name));
    if (double !== undefined) {
      throw new PictureError(`\`${double}\` is a row on top and a stream of the flow: rename one.`);
    }
    const lost = rows.find(({ name }) => !above.has(name) && !shownBy(name));
    const [known, shown] = [[...new Set([...namesAbove, ...above])], [...seen.names(), ...returned.names()]];
    if (lost) throw unknownRow(lost.name, known, shown);

    seen.stop();
    client.destroy();
    const left = scheduler.actions.length;
    const unloads = rowOf('page')?.marks.some(({ letter }) => letter === 'u') === true;
    if (left > 0 && unloads) {
      wrong(end, `the page has unloaded, and ${left === 1 ? 'a timer is' : `${left} timers are`} left`);
    }
    const drawn = rows.map(({ name }) => shownBy(name));
    for (const name of returned.names()) {
      const failed = returned.of(name)?.find(({ kind }) => kind === 'E');
      if (failed && !drawn.includes(returned.of(name))) {
        wrong(failed.at, `the stream \`${name}\` failed with ${inspect(failed.value)}`);
      }
    }
    acting.unsubscribe();
    returned.stop();

    if (!unloads && wrongs.length === 0 && rows.every(({ name }) => above.has(name))) {
      const example = kindOf(returned.names()[0] ?? 'calls');
      throw new PictureError(`Nothing is checked: draw a row below, e.g. \`${example}\`.`);
    }
    const all = [...known, ...shown].map(kindOf);
    const unused = Object.keys(setting.values).find((name) => !all.includes(kindOf(name)));
    if (unused !== undefined) throw unknownRow(unused, known, shown);
    return {
      above: rows.filter(({ name }) => above.has(name)),
      below: rows.filter(({ name }) => !above.has(name)),
      shownBy: (name) => shownBy(name) ?? [],
      legendOf(name) {
        const button = buttons.get(buttonOf(name) ?? '');
        const calling = button ? calls.of(button) : calls.all;
        return withOwn(name, kindOf(name) === 'calls' ? calling : (legendsBelow[kindOf(name)] ?? {}));
      },
      isKits: (name) => kindOf(name) === 'calls' || kindOf(name) in legendsBelow,
      wrongs,
      end,
    };
  });
};
