import { BehaviorSubject, NEVER } from 'rxjs';

import { compareTape, readTape, type Replay } from '../../src/replay';
import { say, type Words } from '../language';
import { titleOf, type Story } from '../story';
import { forgetLink, linkedTape } from './link';
import type { Logged } from './log';
import { createMoments, type Moments } from './moments';

/** A tape that is looked at beside the phone: one that was made elsewhere, or earlier. */
export interface OpenedTape {
  /** Its file's. */
  readonly name: string;
  readonly title: Words;
  readonly text: string;
  readonly moments: Moments;
  readonly log: Logged;
  /** What this version does with it. */
  readonly verdict: Replay;
}

/** The one that is open. */
export const openedTape$ = new BehaviorSubject<OpenedTape | undefined>(undefined);

/** Why a file could not be opened, until another is. */
export const unreadable$ = new BehaviorSubject<string | undefined>(undefined);

/** Opens a story of the list. */
export const openStory = (story: Story): void => openTape(story.name, story.tape, titleOf(story));

/** Opens a tape: reads it, and holds it against this version. A file that is no tape says so. */
export function openTape(name: string, text: string, title: Words = [name, name]): void {
  try {
    const moments = createMoments();
    readTape(text).lines.forEach(moments.put);
    const log: Logged = { title, moments: moments.all, changed$: NEVER };
    openedTape$.next({ name, title, text, moments, log, verdict: compareTape(text) });
    unreadable$.next(undefined);
  } catch (error) {
    unreadable$.next(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Opens the story that this page's own address names, `#story=…`, if it names one. */
export function openLinkedStory(stories: readonly Story[]): void {
  if (!location.hash.startsWith('#story=')) return;
  const name = new URLSearchParams(location.hash.slice(1)).get('story') ?? '';
  const story = stories.find((one) => one.name === name);
  if (story) openStory(story);
  else
    unreadable$.next(
      say([`There is no story “${name}”: choose one from the list.`, `没有名为“${name}”的故事，请从列表里选。`]),
    );
}

/** Opens the tape that this page's own address holds, if it holds one. */
export async function openLinkedTape(): Promise<void> {
  try {
    const tape = await linkedTape();
    const title: Words = ['from a link', '来自链接'];
    if (tape !== undefined) openTape(say(title), tape, title);
  } catch {
    unreadable$.next(
      say([
        'This link holds no tape that can be read: it was cut off or changed. Ask for it anew, or for the tape as a file.',
        '这个链接里没有能读的录制：可能被截断或改动过。请重新要一份链接，或直接要录制文件。',
      ]),
    );
  }
}

/** Back to the life on the phone. */
export function closeTape(): void {
  forgetLink();
  openedTape$.next(undefined);
  unreadable$.next(undefined);
}

/** Takes files that are dragged onto the window. */
export function takeDrops(): void {
  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('drop', (event) => {
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (file) void file.text().then((text) => openTape(file.name, text));
  });
}
