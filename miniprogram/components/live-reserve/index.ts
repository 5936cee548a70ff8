import { reserveLive } from '../../../src/behavior';

/**
 * `<live-reserve>`: a card for one account's live (直播预约卡片), with the button that reserves it.
 *
 * Properties: `finder-user-name` (required), `title`, `cover`. Slots: `cover`, `title`, `footer`, each shown where the property of that name
 * would be. Events: `outcome` with `{ kind }` at the end of every attempt, `error` with `{ error }` for what the client or a
 * listener threw. External classes and CSS variables: see `index.wxss`.
 */
Component({
  behaviors: [
    reserveLive({
      onOutcome({ kind }) {
        this.triggerEvent('outcome', { kind });
      },
      onError(error) {
        this.triggerEvent('error', { error });
      },
    }),
  ],
  externalClasses: ['custom-class', 'cover-class', 'title-class', 'start-class', 'nickname-class', 'button-class'],
  options: { multipleSlots: true },
  properties: { title: String, cover: String },
});
