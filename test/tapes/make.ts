import { join } from 'node:path';
import { faults, type ClientOptions } from '../../src/testing';
import { openLife, reserveWith, type RecordedLife } from '../tape/lives';

type Make = () => string;

/** The folder of the tapes that the client model has made: none of them has seen a phone. */
export const madeTapes = join(__dirname, 'made');

/** A life with one tap, and what the user and WeChat do about it. */
const life =
  (client: Partial<ClientOptions>, live: (life: RecordedLife) => void): Make =>
  () => {
    const opened = openLife(client);
    opened.pass(900);
    live(opened);
    opened.pass(3000);
    opened.client.phone.close();
    return opened.tape();
  };

const tap = ({ card, pass }: RecordedLife, wait = 1000): void => {
  card.call('reserve');
  pass(wait);
};
const choose =
  (state: number) =>
  (life: RecordedLife): void => {
    tap(life);
    life.client.dialog?.choose(state);
    life.pass(1000);
  };

const account = 'sphSecret';
/** What stands with the notice changes after the page has asked for it. */
const became =
  (situation: 'cancelled' | 'over' | 'expired' | 'started', state: number) =>
  (life: RecordedLife): void => {
    life.client.set(account, { situation });
    choose(state)(life);
  };

/** Each of the ten states, with what leads to it. */
const states: Readonly<Record<string, Make>> = {
  'state-1-live-declined': life({}, became('started', 1)),
  'state-2-live-entered': life({}, became('started', 2)),
  'state-3-notice-cancelled': life({}, became('cancelled', 3)),
  'state-4-live-over': life({}, became('over', 4)),
  'state-5-dismissed': life({}, choose(5)),
  'state-6-reserved': () => reserveWith(openLife(), 6),
  'state-7-unreserved': () => reserveWith(openLife(), 6, 7),
  'state-8-kept': () => reserveWith(openLife(), 6, 8),
  'state-9-aborted': life({}, choose(9)),
  'state-10-expired': life({}, became('expired', 10)),
};

/** Each failure, of the call for the notice and of the dialog. */
const failures: Readonly<Record<string, Make>> = Object.fromEntries(
  faults.flatMap((fault) => [
    [`notice-${fault}`, life({ faults: { getChannelsLiveNoticeInfo: fault } }, (life) => tap(life, 20_000))],
    [`dialog-${fault}`, life({ faults: { reserveChannelsLive: fault } }, (life) => tap(life, 20_000))],
  ]),
);

/** What a rule is about, as far as a tape can show it. */
const rules: Readonly<Record<string, Make>> = {
  'r1-a-second-tap-is-dropped': life({ dialogDelay: 400 }, (life) => {
    tap(life, 80);
    choose(6)(life);
  }),
  'r2-a-stale-notice-is-asked-for-when-the-page-shows': life({}, ({ client: { phone }, pass }) => {
    phone.home();
    pass(3_600_000);
    phone.comeBack();
    pass(1000);
  }),
  'r6-a-silent-notice-call-ends': life({ faults: { getChannelsLiveNoticeInfo: 'silent' } }, (life) => tap(life, 9000)),
  'r7-a-silent-dialog-frees-the-button': life({ dialogAnswer: 'silent' }, (life) => {
    choose(6)(life);
    life.pass(4000);
    choose(8)(life);
  }),
  'r7-a-late-answer-is-remembered': life({ order: 'show-first', answerDelay: 5000 }, (life) => {
    choose(6)(life);
    life.pass(6000);
  }),
  'r7-harmonyos-says-no-state': life({ dialogAnswer: 'no-state', platform: 'ohos' }, choose(6)),
  'r8-the-toast-waits-for-the-page': life({ order: 'answer-first' }, (life) => {
    tap(life);
    life.client.phone.home();
    life.client.dialog?.choose(6);
    life.pass(5000);
    life.client.phone.comeBack();
  }),
  'r9-music-plays-on-after-the-dialog': () => reserveWith(openLife({ pauseEvent: 'late' }), 5, 6),
  'r9-not-while-a-phone-call-lasts': life({}, (life) => {
    life.music.call('toggleMusic');
    life.pass(1000);
    life.client.phone.ring();
    life.pass(8000);
    life.client.phone.hangUp();
  }),
  'r10-remembered-from-an-earlier-launch': () => {
    const first = openLife();
    reserveWith(first, 6);
    return life({ stored: first.client.storage.entries }, () => undefined)();
  },
  'r11-no-notice-but-live': life({ accounts: { [account]: { situation: 'live' } } }, (life) => {
    tap(life);
    life.client.phone.back();
  }),
  'r11-neither': life({ accounts: { [account]: { situation: 'none' } } }, (life) => tap(life)),
  'r12-the-page-goes-while-the-dialog-is-open': life({}, (life) => tap(life, 400)),
  'r15-an-old-client': life({ sdkVersion: '2.18.1' }, (life) => tap(life)),
  'r15-a-desktop': life({ platform: 'windows' }, (life) => tap(life)),
  'r16-two-notices-of-an-account': life(
    {
      accounts: {
        [account]: {
          others: [{ noticeId: 'later', startTime: Date.parse('2026-11-25T20:00'), status: 0, reserved: false }],
        },
      },
    },
    (life) => {
      choose(6)(life);
      life.client.set(account, { situation: 'cancelled' });
      void life.card.call('refresh');
      life.pass(1000);
      choose(6)(life);
    },
  ),
  'order-the-page-shows-before-the-answer': life({ order: 'show-first', answerDelay: 40 }, choose(6)),
};

/** All of them, by name. */
export const tapes: Readonly<Record<string, Make>> = { ...states, ...failures, ...rules };
