import type { Observable, SchedulerLike } from 'rxjs';
import type { AskForRow } from '../../marbles';
import type { Button } from '../../streams/status';
import type { Lifecycle } from '../../streams/lifecycle';
import type { Limits } from '../../streams/time';
import type { Client } from '../client';
import type { Wx } from '../wx';

/** A button of a picture: its letter in the rows, and the account it is for. */
export interface PictureButton extends Button {
  readonly letter: string;
}

/** What happens around a flow: everything that the rows on top draw. */
export interface Stage {
  /** The client model's `wx`, whose calls are answered as drawn. */
  readonly wx: Wx;
  /** The client itself. */
  readonly client: Client;
  /** The picture's clock. Schedulers of RxJS that are not handed in follow it too. */
  readonly scheduler: SchedulerLike;
  readonly limits: Limits;
  /** The row `button`: the buttons as they appear; without the row, all of them at the start. */
  readonly button$: Observable<PictureButton>;
  /** The row `tap`. */
  readonly tap$: Observable<PictureButton>;
  /** The row `page`: where the page stands now, then what changes. */
  readonly lifecycle$: Observable<Lifecycle>;
  /** The row `music`: what the user wants of the music. */
  readonly music$: Observable<'play' | 'pause'>;
  /** The row `phone`: whether a phone call lasts, now and when it changes. */
  readonly interrupted$: Observable<boolean>;
  /** Tells the row `error`. */
  readonly onError: (error: unknown) => void;
  /**
   * A row of your own, by name; the legend says what its letters stand for, without one they are themselves. A row that
   * is not drawn is silent.
   */
  readonly row: AskForRow;
}

/** What a flow lets be seen: a stream, or one for each button. */
export type Output = Observable<unknown> | ((button: PictureButton) => Observable<unknown>);

/**
 * What a picture is about: given what happens, it returns the streams that follow, named like the rows that draw them; a
 * `$` at the end of a name is left out. All of them are subscribed, drawn or not.
 *
 * @example
 * const greetings: Flow = ({ tap$ }) => ({ greeting$: tap$.pipe(map(({ account }) => `Hello, ${account}`)) });
 */
export type Flow = (stage: Stage) => Readonly<Record<string, Output>>;
