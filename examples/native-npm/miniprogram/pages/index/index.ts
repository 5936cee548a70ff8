import { keepPlaying, reserveLive } from 'rx-channels-live';

Component({
  behaviors: [reserveLive({ account: 'sphNoodles' }), keepPlaying({ src: '/music.mp3' })],
  data: { heard: '' },
  methods: {
    onOutcome({ detail }: { detail: { kind: string } }) {
      this.setData({ heard: `${this.data.heard} ${detail.kind}` });
    },
    onStatus({ detail }: { detail: { status: string } }) {
      this.setData({ heard: `${this.data.heard} ${detail.status}` });
    },
  },
});
