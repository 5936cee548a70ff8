/** What the tape of a rule's picture is called: that of `R1`, 'A second tap is dropped.' is `r1-a-second-tap-is-dropped`. */
export const storyName = (id: string, picture: string): string =>
  `${id} ${picture}`
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
