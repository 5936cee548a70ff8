/**
 * Makes the app's background music (背景音乐): four bars of plucked chords over a soft pad, written here as notes and
 * synthesized, so that the loop is the repository's own. It breathes out at its end, because players leave a few silent ms
 * between one turn of an MP3 and the next, and a rest is where nobody hears them.
 *
 * Run with `npx tsx scripts/make-music.mts` after a change of the tune; the result is committed.
 */
import { writeFileSync } from 'node:fs';
import { Mp3Encoder } from '@breezystack/lamejs';

const file = 'miniprogram/assets/waiting.mp3';
const sampleRate = 22_050;
const kilobits = 40;
const beat = Math.round((sampleRate * 60) / 64);
const beatsPerBar = 4;

/** One bar: the notes of its chord as MIDI numbers, low to high, and a melody note for its third beat. */
interface Bar {
  readonly chord: readonly number[];
  readonly melody: number;
}

const bars: readonly Bar[] = [
  { chord: [41, 57, 60, 64, 67], melody: 79 }, // Fmaj9
  { chord: [43, 57, 59, 62, 67], melody: 74 }, // G6/9
  { chord: [40, 55, 59, 62, 66], melody: 78 }, // Em9
  { chord: [45, 55, 59, 60, 64], melody: 76 }, // Am9
];

/** Which note of the chord is plucked on each eighth of a bar. */
const pattern = [0, 2, 3, 4, 1, 3, 4, 2] as const;

const loop = new Float64Array(bars.length * beatsPerBar * beat);

bars.forEach(({ chord, melody }, bar) => {
  const start = bar * beatsPerBar * beat;
  chord.forEach((note) => play(pad(frequency(note), beatsPerBar * beat), start, 0.05));
  pattern.forEach((index, eighth) => {
    const note = chord[index];
    if (note !== undefined) play(pluck(frequency(note)), start + (eighth * beat) / 2, eighth % 2 ? 0.2 : 0.28);
  });
  play(pluck(frequency(melody)), start + 2 * beat, 0.16);
});

writeFileSync(file, encode(normalized(fadedOut(loop))));

function frequency(midi: number): number {
  return 440 * 2 ** ((midi - 69) / 12);
}

/** A struck tine, as of a kalimba: partials that fade at different speeds. */
function pluck(pitch: number): Float64Array {
  const partials = [
    { ratio: 1, level: 1, seconds: 1.1 },
    { ratio: 2, level: 0.28, seconds: 0.6 },
    { ratio: 5.4, level: 0.09, seconds: 0.09 },
  ];
  return Float64Array.from({ length: 5 * sampleRate }, (_, i) => {
    const t = i / sampleRate;
    const attack = Math.min(1, t / 0.004);
    return attack * partials.reduce((sum, p) => sum + p.level * Math.exp(-t / p.seconds) * tone(pitch * p.ratio, t), 0);
  });
}

/** A chord's breath: two voices, slightly apart, that swell and fade within the bar. */
function pad(pitch: number, length: number): Float64Array {
  return Float64Array.from({ length }, (_, i) => {
    const t = i / sampleRate;
    return Math.sin((Math.PI * i) / length) ** 2 * (tone(pitch * 0.9985, t) + tone(pitch * 1.0015, t));
  });
}

function tone(pitch: number, t: number): number {
  return Math.sin(2 * Math.PI * pitch * t);
}

/** Adds a sound to the loop; what would ring past the end is dropped. */
function play(sound: Float64Array, start: number, level: number): void {
  const from = Math.round(start);
  sound.subarray(0, loop.length - from).forEach((value, i) => {
    loop[from + i] = (loop[from + i] ?? 0) + level * value;
  });
}

function fadedOut(samples: Float64Array): Float64Array {
  return samples.map((value, i) => value * Math.min(1, (samples.length - i) / beat));
}

function normalized(samples: Float64Array): Int16Array {
  const peak = samples.reduce((highest, value) => Math.max(highest, Math.abs(value)), 0);
  return Int16Array.from(samples, (value) => Math.round((value / peak) * 0.7 * 32_767));
}

function encode(samples: Int16Array): Uint8Array {
  const encoder = new Mp3Encoder(1, sampleRate, kilobits);
  // The encoder's signed bytes, despite its types, are not what Buffer.concat takes.
  return Buffer.concat([encoder.encodeBuffer(samples), encoder.flush()].map((bytes) => Buffer.from(bytes)));
}
