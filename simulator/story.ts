import type { Words } from './language';

/** A tape with a name. */
export interface Story {
  readonly name: string;
  /** Its name in Chinese. */
  readonly chinese: string;
  readonly tape: string;
}

/** What it is called on the screen. */
export const titleOf = ({ name, chinese }: Story): Words => [name.replaceAll('-', ' '), chinese];
