import { BehaviorSubject, map, NEVER, of, Subject } from 'rxjs';

import { createGiving, createTapeHost, isInput, readTape } from '../../src/replay';
import type { Happened, Line } from '../../src/tape';
import { createClient, type Client, type Cover, type Dialog, type PageEvent } from '../../src/testing';
import { toAccount } from '../../src/testing/account';
import { createClock } from '../clock/clock';
import type { Words } from '../language';
import { createThrowing } from '../controls/throwing';
import { createLife } from '../life/life';
import type { Frame } from './frame';
import { createPrompts } from './prompts';
import type { Session } from './session';

type Appearance = Extract<Happened, { readonly account: string }>;

/** Calls that bring up WeChat's dialog. */
const dialogs: ReadonlySet<string> = new Set(['reserveChannelsLive', 'openChannelsLive']);

/** Why the phone cannot play a tape; `undefined` where it can. */
export function unplayable(lines: readonly Line[]): Words | undefined {
  if (lines.some((line) => 'on' in line)) return ['it tells of several pages', '它有多个页面'];
  if (lines.some((line) => 'attempt' in line || 'toasts' in line))
    return ['a button of it has steps of its own, which are on no tape', '其中的按钮有自己的步骤，不在录制里'];
  const appeared = new Set(lines.flatMap((line) => ('button' in line && 'account' in line ? [line.button] : [])));
  return lines.some((line) => 'tap' in line && !appeared.has(line.tap))
    ? ['it does not tell of which account a button is', '它没有说明按钮属于哪个视频号']
    : undefined;
}

/**
 * A session in which a tape is played (回放): the stage's page has the cards that the tape tells of, is given what the tape says it was given,
 * when it was given, and does what this version does. Nothing is to be done by hand.
 *
 * @throws `TapeError` where the text is no tape
 */
export function playedSession(text: string, frame: () => Frame | undefined): Session {
  const { header, lines } = readTape(text);
  const at = Date.parse(header.began);
  const clock = createClock(at);
  const client = createClient({ scheduler: clock.scheduler, envVersion: 'develop' });
  const life = createLife(clock.now);
  const lifecycle$ = new Subject<PageEvent>();
  const dialog$ = new BehaviorSubject<Dialog | null>(null);
  const isAway$ = new BehaviorSubject(false);
  const cards = new Map<string, Appearance>();
  /** By letter: the first button of its component. */
  const ids = new Map<string, string>();
  let music = false;

  const apis = new Map(lines.flatMap((line) => ('call' in line ? [[line.call, line.api] as const] : [])));
  const { give, giveBehind } = createGiving(lines, (line) => act(line));
  const host = createTapeHost({
    header,
    lines,
    accountOf: (button) => cards.get(button)?.account,
    now: clock.now,
    giveBehind,
  });
  const page = (method: string, ...args: readonly unknown[]): void => frame()?.call(method, ...args);

  const show = (): void =>
    page(
      'shows',
      [...cards].map(([letter, { account, notice = '', promoter = '', resort = '', all = false }]) => ({
        id: ids.get(letter),
        title: `${letter} · ${account}`,
        account,
        notice,
        promoter,
        resort,
        all,
      })),
      music,
    );
  const appear = (line: Appearance): void => {
    ids.set(line.button, ids.get(line.was ?? '') ?? line.button);
    if (line.was !== undefined) cards.delete(line.was);
    cards.set(line.button, line);
    show();
  };

  const act = (line: Line): void => {
    if ('page' in line) {
      isAway$.next(line.page === 'hide');
      lifecycle$.next(line.page);
    } else if ('tap' in line) page('taps', ids.get(line.tap), line.notice);
    else if ('button' in line && 'account' in line) appear(line);
    else if ('gone' in line) {
      if (cards.delete(line.button)) show();
    } else if ('refresh' in line) page('refreshes', ids.get(line.refresh));
    else if ('music' in line) {
      if (line.music === 'play' || line.music === 'pause') page('switchesMusic');
      else {
        music = line.music === 'ready';
        show();
      }
    } else {
      if ('answer' in line && dialogs.has(apis.get(line.answer) ?? '')) dialog$.next(null);
      host.tell(line);
    }
  };

  /** What the page asks to be shown, the phone shows. */
  const wx = {
    ...host.wx,
    showToast(options: WechatMiniprogram.ShowToastOption) {
      const { title, icon, duration } = options;
      void client.wx.showToast({ title, ...(icon && { icon }), ...(duration !== undefined && { duration }) });
      (host.wx as typeof client.wx).showToast(options as never);
    },
    reserveChannelsLive(options: { readonly noticeId: string }) {
      dialog$.next(dialogOf(options.noticeId, at, lines));
      (host.wx as typeof client.wx).reserveChannelsLive(options);
    },
  };

  const covers = (isAway: boolean): ReadonlySet<Cover> =>
    new Set(isAway ? [dialog$.value === null ? 'home' : 'dialog'] : []);
  const shown = Object.create(client, {
    dialog$: { value: dialog$ },
    phone: { value: { ...client.phone, covers$: isAway$.pipe(map(covers)), open: () => undefined } },
    lifecycle$: { value: lifecycle$ },
    call$: { value: NEVER },
    accounts$: { value: of({}) },
  }) as Client;

  const session: Session = {
    kind: 'played',
    start: { at, settings: {}, accounts: {}, stored: {} },
    clock,
    client: shown,
    wx,
    throwing: createThrowing(),
    prompts: createPrompts(),
    life,
    opened$: of({}),
    host$: of(undefined),
    length: lines.at(-1)?.t ?? 0,
    done: [],
    launch() {
      frame()?.launch(session);
      lines.forEach((line, index) => {
        if (isInput(line)) clock.scheduler.schedule(() => give(index), line.t);
      });
    },
    act: () => undefined,
    end() {
      life.close();
      client.destroy();
    },
  };
  return session;
}

/** The dialog about a notice, with the choice that the tape says was made. */
function dialogOf(noticeId: string, now: number, lines: readonly Line[]): Dialog {
  const states = lines.flatMap((line) => {
    const { state } = ('answer' in line && 'success' in line ? Object(line.success) : {}) as { state?: unknown };
    return typeof state === 'number' ? [state] : [];
  });
  const account = toAccount('', { noticeId }, now);
  return {
    api: 'reserveChannelsLive',
    account,
    notice: account,
    choices: states.slice(0, 1),
    choose: () => undefined,
    close: () => undefined,
  };
}
