import type { PictureOptions } from '../../src/testing';

/** One picture: the test of a case, and its drawing on the page of the rules. */
export interface Case {
  /** What the picture shows, in plain words. */
  readonly name: string;
  readonly rows: string;
  readonly options?: PictureOptions;
}

/** A rule with its pictures. */
export interface Rule {
  readonly id: string;
  readonly title: string;
  /** The rule in plain words, in Markdown. */
  readonly text: string;
  readonly cases: readonly Case[];
}
