/** A `<live-reserve>` of a tape. */
interface Card {
  /** Of its first button: a component that means another live keeps it. */
  readonly id: string;
  readonly account: string;
  readonly notice: string;
  readonly promoter: string;
  readonly resort: string;
  readonly all: boolean;
  readonly title: string;
}

interface Live extends WechatMiniprogram.Component.TrivialInstance {
  reserve(event: { readonly currentTarget: { readonly dataset: { readonly noticeId?: string | undefined } } }): void;
  refresh(): Promise<void>;
}

interface Music extends WechatMiniprogram.Component.TrivialInstance {
  toggleMusic(): void;
}

/** The page on which a tape is played: the cards that the tape tells of, and its music. */
Component({
  data: { cards: [] as readonly Card[], music: false },
  methods: {
    shows(cards: readonly Card[], music: boolean) {
      this.setData({ cards, music });
    },
    taps(id: string, noticeId?: string) {
      (this.selectComponent(`#${id}`) as Live | null)?.reserve({ currentTarget: { dataset: { noticeId } } });
    },
    refreshes(id: string) {
      void (this.selectComponent(`#${id}`) as Live | null)?.refresh();
    },
    switchesMusic() {
      (this.selectComponent('#music') as Music | null)?.toggleMusic();
    },
  },
});
