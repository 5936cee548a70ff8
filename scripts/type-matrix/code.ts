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
        console.log(kind, account.length, this.data.title);
        this.triggerEvent('outcome', { kind });
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

/** The same for an app in React, or in Vue. */
export const ofFrameworks: Readonly<Record<'react' | 'vue', Readonly<Record<string, string>>>> = {
  react: {
    'button.tsx': `
import { useKeepPlaying, useLiveReserve } from 'rx-channels-live/react';

const useDidShow = (listener: () => void): void => listener();
export const Live = () => {
  const { label, status, reserve } = useLiveReserve({ account: 'sphABC' }, { onShow: useDidShow });
  const text: string = label;
  // @ts-expect-error a status is one of a few
  const wrong: boolean = status === 'done';
  // @ts-expect-error an account is required
  useLiveReserve({ noticeId: 'one' });
  const loaded = useLiveReserve({ account: text === '' ? undefined : null });
  const { playing, toggleMusic } = useKeepPlaying({ src: '/music.mp3' }, { onShow: useDidShow });
  const isPlaying: boolean = playing;
  // @ts-expect-error the music is required
  useKeepPlaying({ loop: true });
  return <button onClick={isPlaying ? reserve : toggleMusic}>{text}{wrong}{loaded.label}</button>;
};
export const card = (
  <live-reserve ref={(element) => console.log(element)} key="a" finderUserName="sphABC" title="日落弹唱" onOutcome={({ detail }) => console.log(detail.kind === 'reserved')} />
);
// @ts-expect-error no such name
export const misspelt = <live-reserve finderUserName="sphABC" cuver="/a.png" />;
// @ts-expect-error Taro hands no class on
export const unstyled = <live-reserve finderUserName="sphABC" className="card" />;
// @ts-expect-error no such outcome
export const misheard = <live-reserve finderUserName="sphABC" onOutcome={({ detail }) => detail.kind === 'done'} />;
`,
  },
  vue: {
    'button.ts': `
import { ref, type GlobalComponents } from 'vue';
import { useKeepPlaying, useLiveReserve } from 'rx-channels-live/vue';

const { label, status, reserve } = useLiveReserve({ account: 'sphABC' }, { onShow: (listener) => listener() });
const text: string = label.value;
// @ts-expect-error a status is one of a few
const wrong: boolean = status.value === 'done';
useLiveReserve(ref({ account: 'sphABC' }));
useLiveReserve(() => ({ account: text }));
// @ts-expect-error an account is required
useLiveReserve({ noticeId: 'one' });
const { playing } = useKeepPlaying({ src: '/music.mp3', loop: false });
export const isPlaying: boolean = playing.value;
// @ts-expect-error the music is required
useKeepPlaying({ loop: true });

type Given = InstanceType<GlobalComponents['LiveReserve']>['$props'];
export const given: Given = { finderUserName: 'sphABC', onOutcome: ({ detail }) => console.log(detail.kind === 'reserved') };
// @ts-expect-error no such name
export const misspelt: Given = { finderUserName: 'sphABC', cuver: '/a.png' };
export { reserve, wrong };
`,
  },
};

/** A page of an adopter's that has nothing of this package, and is none the worse for it. */
export const plain = `
Component({
  data: { count: 0 },
  methods: {
    add() {
      this.setData({ count: this.data.count + 1 });
      this.triggerEvent('added');
    },
  },
});
`;
