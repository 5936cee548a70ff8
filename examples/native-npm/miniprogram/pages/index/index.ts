const { keepPlaying, reserveLive } = require('rx-channels-live');

Component({
  behaviors: [reserveLive({ account: 'sphNoodles' }), keepPlaying({ src: '/music.mp3' })],
  data: { heard: '' },
  methods: {
    onOutcome({ detail }) {
      this.setData({ heard: `${this.data.heard} ${detail.kind}` });
    },
    onStatus({ detail }) {
      this.setData({ heard: `${this.data.heard} ${detail.status}` });
    },
  },
});
