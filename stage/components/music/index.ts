import { keepPlaying } from '../../../src/behavior';

/** The music of a tape. */
Component({ behaviors: [keepPlaying({ src: '/music.mp3' })] });
