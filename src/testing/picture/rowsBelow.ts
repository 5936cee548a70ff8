import {
  combineLatest,
  distinctUntilChanged,
  filter,
  map,
  of,
  skip,
  startWith,
  switchMap,
  type Observable,
} from 'rxjs';
import type { Call } from '../answers';
import type { Client } from '../client';
import { callText, isChannelsCall } from './calls';
import { optionsOf } from './replies';
import type { Scene } from './scene';

/** Whether anything is to be heard of the client, as it changes. */
const heard = ({ audios$ }: Client): Observable<'sound' | 'silence'> =>
  audios$.pipe(
    switchMap((audios) => (audios.length > 0 ? combineLatest(audios.map(({ state$ }) => state$)) : of([]))),
    map((states) => states.some(({ playing }) => playing)),
    startWith(false),
    distinctUntilChanged(),
    skip(1),
    map((isHeard) => (isHeard ? 'sound' : 'silence')),
  );

/** The rows below that can be seen from outside of any flow. */
export const rowsBelow = ({
  client,
  buttons,
  calls,
  error$,
  isByPage,
}: Scene): Readonly<Record<string, Observable<unknown>>> => {
  const call$ = client.call$.pipe(filter(isChannelsCall));
  const ofButtons = [...buttons.values()].map((button): [string, Observable<string>] => {
    const isAbout = (call: Call): boolean => calls.isAbout(call, button);
    return [`calls$.${button.letter}`, call$.pipe(filter(isAbout), map(callText))];
  });
  return {
    calls$: call$.pipe(map(callText)),
    ...Object.fromEntries(ofButtons),
    toast$: client.call$.pipe(
      filter(({ api }) => api === 'showToast'),
      map((call) => optionsOf(call).title),
    ),
    audio$: client.audioCommand$.pipe(
      filter(isByPage),
      map(({ command }) => command),
    ),
    heard$: heard(client),
    error$,
  };
};
