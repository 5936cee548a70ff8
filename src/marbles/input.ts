import type { ObservableNotification } from 'rxjs';
import type { RunHelpers, TestScheduler } from 'rxjs/testing';
import type { Mark, Row } from './rows';

export type Input =
  | ReturnType<typeof TestScheduler.prototype.createHotObservable<string>>
  | ReturnType<typeof TestScheduler.prototype.createColdObservable<string>>;

/** A row as RxJS's test scheduler plays it. Its marks were read with the picture: the diagram is not parsed again. */
export const inputOf = ({ isCold, marks }: Row, helpers: RunHelpers): Input => {
  const input$: Input = isCold ? helpers.cold('') : helpers.hot('');
  for (const { at, letter } of marks)
    if (letter !== '!') input$.messages.push({ frame: at, notification: notificationOf(letter) });
  return input$;
};

const notificationOf = (letter: string): ObservableNotification<string> => {
  if (letter === '|') return { kind: 'C' };
  return letter === '#' ? { kind: 'E', error: 'error' } : { kind: 'N', value: letter };
};

/** When it was subscribed to, and left. */
export const subscriptionsOf = ({ subscriptions }: Input): readonly (readonly Mark[])[] =>
  subscriptions.map(({ subscribedFrame, unsubscribedFrame }) =>
    [
      { at: subscribedFrame, letter: '^' },
      { at: unsubscribedFrame, letter: '!' },
    ].filter(({ at }) => at !== Infinity),
  );
