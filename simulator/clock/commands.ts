import { skip, take } from 'rxjs';

import type { Words } from '../language';
import { zoomIn, zoomOut } from '../life/zoom';
import type { Session } from '../session/session';
import { speeds, type Pace } from './pace';

/** What is done with the clock. */
export interface Commands {
  readonly toggle: () => void;
  /** Stops, and lets so many ms pass. */
  readonly step: (ms: number) => Promise<void>;
  /** Stops, and lets time pass until something happens. */
  readonly stepToEvent: () => Promise<void>;
  readonly faster: () => void;
  readonly slower: () => void;
}

/** As many timers may lead to nothing before a step gives up. */
const patience = 1000;

/** The commands for a session's clock. */
export function commandsOf({ speed$, isStopped$, hold }: Pace, { clock, life }: Session): Commands {
  const change = (by: number) => {
    const next = speeds[speeds.indexOf(speed$.value) + by];
    if (next !== undefined) speed$.next(next);
  };
  return {
    toggle: () => isStopped$.next(!isStopped$.value),
    step(ms) {
      isStopped$.next(true);
      return hold(() => clock.pass(ms));
    },
    stepToEvent() {
      isStopped$.next(true);
      return hold(async () => {
        const watching = life.changed$.pipe(skip(1), take(1)).subscribe();
        for (let tries = 0; tries < patience && !watching.closed && clock.isWaited(); tries += 1) await clock.next();
        watching.unsubscribe();
      });
    },
    faster: () => change(1),
    slower: () => change(-1),
  };
}

/** A key of the clock, as it is listed, and what it does. */
export interface Key {
  readonly name: string;
  readonly key: string;
  readonly shift?: boolean;
  readonly words: Words;
  readonly run: (commands: Commands) => unknown;
}

/** The keys, wherever nothing else takes them. */
export const keys: readonly Key[] = [
  {
    name: 'Space',
    key: ' ',
    words: ['stop the clock, or let it go on; on a button, press it', '暂停或继续；焦点在按钮上则是按下'],
    run: ({ toggle }) => toggle(),
  },
  { name: '→', key: 'ArrowRight', words: ['to the next event', '到下一件事'], run: ({ stepToEvent }) => stepToEvent() },
  { name: '.', key: '.', words: ['1 ms on', '前进 1 毫秒'], run: ({ step }) => step(1) },
  { name: ',', key: ',', words: ['100 ms on', '前进 100 毫秒'], run: ({ step }) => step(100) },
  {
    name: 'Shift →',
    key: 'ArrowRight',
    shift: true,
    words: ['1 s on', '前进 1 秒'],
    run: ({ step }) => step(1000),
  },
  { name: '+', key: '+', words: ['faster', '加快'], run: ({ faster }) => faster() },
  { name: '−', key: '-', words: ['slower', '减慢'], run: ({ slower }) => slower() },
  { name: ']', key: ']', words: ['a larger timeline', '放大时间线'], run: zoomIn },
  { name: '[', key: '[', words: ['a smaller timeline', '缩小时间线'], run: zoomOut },
];
