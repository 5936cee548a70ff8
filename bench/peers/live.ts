import { reserveLive } from '../../src/behavior';

/** A card whose button reserves, with what we ship. */
Component({ behaviors: [reserveLive()] });
