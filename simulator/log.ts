import { BehaviorSubject, filter, map, merge, pairwise, type Observable } from 'rxjs';

import type { Call, Client } from '../src/testing';
import { say } from './language';
import { stateWords } from './words';

export type LogKind = 'wx' | 'page' | 'dialog' | 'toast' | 'audio' | 'error';

export interface LogEntry {
  /** Seconds since the log was begun. */
  readonly at: number;
  readonly kind: LogKind;
  readonly text: string;
}

/** What a developer wants to see (日志): the page's calls to `wx`, its life, the dialogs and what they came to, toasts, audio. */
export interface Log {
  readonly entries$: Observable<readonly LogEntry[]>;
  add(kind: LogKind, text: string): void;
  clear(): void;
}

const longest = 400;

/** Begins a log of all that the client sees. */
export function createLog(client: Client): Log {
  const started = performance.now();
  const entries$ = new BehaviorSubject<readonly LogEntry[]>([]);
  const add = (kind: LogKind, text: string) => {
    const entry = { at: (performance.now() - started) / 1000, kind, text };
    entries$.next([...entries$.value, entry].slice(-longest));
  };
  const line = (kind: LogKind) => map((text: string) => [kind, text] as const);

  merge(
    client.call$.pipe(map(callText), line('wx')),
    client.lifecycle$.pipe(line('page')),
    client.dialog$.pipe(
      pairwise(),
      map(([before, after]) => (after !== null ? `opens: ${after.account.nickname}` : before !== null ? 'closes' : '')),
      filter((text) => text !== ''),
      line('dialog'),
    ),
    client.toast$.pipe(
      filter((toast) => toast !== null),
      map(({ title }) => title),
      line('toast'),
    ),
    client.audioCommand$.pipe(
      map(({ command, refused, audio }) => `#${audio.id} ${command}${refused ? ' (refused)' : ''}`),
      line('audio'),
    ),
    client.error$.pipe(map(String), line('error')),
  ).subscribe(([kind, text]) => add(kind, text));

  return { entries$: entries$.asObservable(), add, clear: () => entries$.next([]) };
}

/** The words of a dialog's end. */
export function outcomeText(state: number): string {
  return `state ${state}: ${say(stateWords[state]?.meaning ?? ['unknown', '未知'])}`;
}

function callText({ api, args }: Call): string {
  const text = args.map((arg) => (typeof arg === 'function' ? 'ƒ' : JSON.stringify(arg))).join(', ');
  return `${api}(${text.length > 140 ? `${text.slice(0, 140)}…` : text})`;
}
