import { callIfPresent, guarded, type AudioCommand, type Outcome } from '../streams';
import type { BehaviorHost, Settings } from './configure';
import { note } from './note';
import type { Player } from './player';

/** Data by data path (数据路径). */
export type Patch = Readonly<Record<string, unknown>>;

/** Something to be done outside, as data (副作用). */
export type Effect =
  | {
      readonly kind: 'setData';
      /** The page, and what of it is drawn, as far as it has a button. */
      readonly page: object;
      readonly button?: object | undefined;
      readonly on: { setData(patch: Patch): void };
      readonly patch: Patch;
    }
  | { readonly kind: 'toast'; readonly host: BehaviorHost; readonly title: string; readonly icon: 'success' | 'none' }
  | {
      readonly kind: 'audio';
      readonly player: Player;
      readonly command: AudioCommand;
      readonly onFail: (error: unknown) => void;
    }
  | { readonly kind: 'outcome'; readonly tell: (outcome: Outcome) => void; readonly outcome: Outcome }
  | { readonly kind: 'error'; readonly error: unknown };

/**
 * Does what the streams want done, the only place that does: what a component, the client or a callback throws is reported
 * and goes no further (R13).
 *
 * @returns whether it is done
 */
export const perform = (effect: Effect | undefined, { host, onError }: Pick<Settings, 'host' | 'onError'>): boolean => {
  const fail = (error: unknown): void => onError(error, effect?.kind);
  return (
    guarded(fail, () => {
      switch (effect?.kind) {
        case 'setData':
          note(host, { kind: 'setData', on: effect.page, button: effect.button, patch: effect.patch });
          effect.on.setData(effect.patch);
          break;
        case 'toast':
          callIfPresent(onError, effect.host, 'showToast', { title: effect.title, icon: effect.icon, fail: onError });
          break;
        case 'audio':
          guarded(effect.onFail, () => effect.player.run(effect.command));
          break;
        case 'outcome':
          guarded(fail, () => effect.tell(effect.outcome));
          break;
        case 'error':
          onError(effect.error);
          break;
        case undefined:
          break;
      }
      return true;
    }) ?? false
  );
};
