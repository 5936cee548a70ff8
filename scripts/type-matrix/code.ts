/** What an adopter writes, by file; each has a mistake that the compiler has to notice, so that types which are `any` are noticed too. */
export const code = ({
  hasRxjs,
  seesBehaviors,
}: {
  readonly hasRxjs: boolean;
  /** Whether the typings tell a page of its behaviors: from 4 on. */
  readonly seesBehaviors: boolean;
}): Readonly<Record<string, string>> => ({
  'page.ts': `
import { configure, english, keepPlaying, reserveLive } from 'rx-channels-live';

configure({ host: wx, words: english, limits: { dialog: 20_000 }, onError: (error) => console.error(error) });
// @ts-expect-error a limit is a number
configure({ limits: { dialog: 'long' } });

Component({
  behaviors: [
    reserveLive({
      account: 'sphABC',
      noticeId: 'one',
      onOutcome(outcome, account) {
        const kind: 'reserved' | 'dismissed' | undefined =
          outcome.kind === 'reserved' || outcome.kind === 'dismissed' ? outcome.kind : undefined;
        console.log(kind, account.length);
      },
    }),
    keepPlaying({ src: '/assets/music.mp3' }),
  ],
${
  seesBehaviors
    ? `
  methods: {
    look() {
      const label: string = this.data.live.label;
      const starts: string[] = this.data.lives.map((live) => live.start);
      const playing: boolean = this.data.playing;
      const account: string = this.data.finderUserName;
      this.reserve();
      this.toggleMusic();
      // @ts-expect-error a label is a text
      const wrong: number = this.data.live.label;
      console.log(label, starts, playing, account, wrong);
    },
  },`
    : ''
}
});
`,
  ...(hasRxjs && {
    'streams.ts': `
import { NEVER, Subject, asyncScheduler, of, type Observable } from 'rxjs';
import { accounts, defaultLimits, fromWx, reservation, type Button, type Outcome } from 'rx-channels-live/streams';

const services = { host: wx, scheduler: asyncScheduler, limits: defaultLimits, onError: console.error };
const button: Button = { account: 'sphABC', gone$: NEVER };
const tap$ = new Subject<Button>();
const state$ = reservation({ button$: of(button), tap$, lifecycle$: of('show') }, accounts(services), services);
state$.subscribe(({ status, outcome }) => {
  const kind: Outcome['kind'] | undefined = outcome?.kind;
  // @ts-expect-error a status is a text
  const wrong: number = status;
  console.log(kind, wrong);
});
export const type$: Observable<{ networkType: string }> = fromWx(wx, 'getNetworkType', {});
`,
    'pictures.ts': `
import { map } from 'rxjs';
import { marbles } from 'rx-channels-live/marbles';
import { picture, type Client } from 'rx-channels-live/testing';

marbles('in  -a-b\\nout -A-B', ({ row }) => ({ out$: row('in').pipe(map((letter) => String(letter).toUpperCase())) }));
picture('tap --a-\\ndialog ----6\\ntoast ----6');
// @ts-expect-error rows are a text
picture(5);
export const reserve = (client: Client) => client.wx.reserveChannelsLive({ noticeId: 'one' });
`,
  }),
});
