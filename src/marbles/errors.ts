/** A mistake in a picture itself: the message says what to do about it. */
export class PictureError extends Error {
  override readonly name = 'PictureError';
}

/** A picture that does not show what happened. */
export class Mismatch extends Error {
  override readonly name = 'Mismatch';
}
