import { Subject, type Observable } from 'rxjs';
import type { Answer, Call, Reply } from '../answers';
import type { ChannelsApi } from '../settings';

interface Asked {
  readonly call: Call;
  readonly reply$: Subject<Reply>;
  isAnswered: boolean;
}

/** The calls of one kind that wait for an answer to be drawn. */
export interface Pending {
  /** Takes a call; it waits. */
  readonly ask: (call: Call) => Observable<Reply>;
  /**
   * Answers the call that has waited longest or, when none waits, the last one once more, as a hostile client does.
   * `false` where there was never a call.
   */
  readonly answer: (toReply: (call: Call) => Reply) => boolean;
}

export const createPending = (): Pending => {
  const asked: Asked[] = [];
  const ask: Pending['ask'] = (call) => {
    const reply$ = new Subject<Reply>();
    asked.push({ call, reply$, isAnswered: false });
    return reply$;
  };
  return {
    ask,
    answer(toReply) {
      const next = asked.find(({ isAnswered }) => !isAnswered) ?? asked[asked.length - 1];
      if (!next) return false;
      next.isAnswered = true;
      next.reply$.next(toReply(next.call));
      return true;
    },
  };
};

/** Where the answers to a call are drawn: the pending calls, by API and, for a row of one button, by account. */
export interface DrawnAnswers {
  readonly of: (api: ChannelsApi, isAbout?: (call: Call) => boolean) => Pending;
  readonly answer: Answer;
}

/** What answers the calls whose answers are drawn; the client answers the others. */
export const createDrawnAnswers = (): DrawnAnswers => {
  const rows: {
    readonly api: ChannelsApi;
    readonly isAbout: ((call: Call) => boolean) | undefined;
    readonly pending: Pending;
  }[] = [];
  const answer: Answer = (call) => {
    const ofApi = rows.filter(({ api }) => api === call.api);
    const row = ofApi.find(({ isAbout }) => isAbout?.(call)) ?? ofApi.find(({ isAbout }) => !isAbout);
    return row?.pending.ask(call);
  };
  return {
    answer,
    of(api, isAbout) {
      const pending = createPending();
      rows.push({ api, isAbout, pending });
      return pending;
    },
  };
};
