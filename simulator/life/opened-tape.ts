import { BehaviorSubject } from 'rxjs';

import { compareTape, readTape } from '../../src/replay';
import { forgetLink } from './link';
import { createMoments, type Moments } from './moments';
import type { Story } from './stories';

/** A tape that is looked at beside the phone: one that was made elsewhere, or earlier. */
export interface OpenedTape {
  readonly name: string;
  readonly text: string;
  readonly moments: Moments;
  /** What this version does with it, in words; where that is something else, with both pictures. */
  readonly verdict: { readonly isRight: boolean; readonly message: string };
}

/** The one that is open. */
export const openedTape$ = new BehaviorSubject<OpenedTape | undefined>(undefined);

/** Why a file could not be opened, until another is. */
export const unreadable$ = new BehaviorSubject<string | undefined>(undefined);

/** Opens a tape: reads it, and holds it against this version. A file that is no tape says so. */
export function openTape(name: string, text: string): void {
  try {
    const moments = createMoments();
    readTape(text).lines.forEach(moments.put);
    openedTape$.next({ name, text, moments, verdict: compareTape(text) });
    unreadable$.next(undefined);
  } catch (error) {
    unreadable$.next(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Opens the story that this page's own address names, `#story=…`, if it names one. */
export function linkedStory(stories: readonly Story[]): void {
  const name = /^#story=([\w-]+)$/.exec(location.hash)?.[1];
  const story = stories.find((one) => one.name === name);
  if (story) openTape(story.name, story.tape);
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
