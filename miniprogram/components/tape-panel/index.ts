import { copyTape, shareTape } from '../../../src/tape';
import { trial } from '../../trial';
import { tapeWords as words } from '../../words';

/** The size of a text, as its reader will see it: in kB. */
const sizeOf = (text: string): string => `${(text.length / 1000).toFixed(1)} kB`;

/** The panels that are open: a share or a copy may answer later. */
const open = new WeakSet();

/** What was recorded (录制面板), in trial and development versions: says what is in it, and gives it away. Event: `close`. */
Component({
  data: { words, size: '', earlier: '', said: '' },
  lifetimes: {
    attached() {
      open.add(this);
      const earlier = trial?.earlier();
      this.setData({ size: sizeOf(trial?.tape() ?? ''), earlier: earlier ? sizeOf(earlier) : '' });
    },
    detached() {
      open.delete(this);
    },
  },
  methods: {
    say(said: string) {
      if (open.has(this)) this.setData({ said });
    },
    /** WeChat lets a file be shared only in the turn of a tap. */
    send({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { earlier } = currentTarget.dataset as { earlier?: boolean };
      void shareTape((earlier ? trial?.earlier() : trial?.tape()) ?? '').then(
        () => this.say(words.sent),
        () => this.say(words.notSent),
      );
    },
    copy() {
      void copyTape(trial?.tape() ?? '').then(
        () => this.say(words.copied),
        () => this.say(words.notCopied),
      );
    },
    close() {
      this.triggerEvent('close');
    },
  },
});
