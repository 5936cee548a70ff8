import { keepPlaying } from '../../src/behavior';

/** The page with its music, with what we ship. */
Component({ behaviors: [keepPlaying({ src: '/assets/waiting.mp3' })] });
