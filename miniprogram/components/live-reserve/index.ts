import { reserveLive } from '../../../src/behavior';

/**
 * `<live-reserve>`: a card for an account's live (直播预约卡片), with the button that reserves it; with `all`, for all lives that
 * the account has announced, each with its own start and button, nearest first.
 *
 * Properties: `finder-user-name` (required), `notice-id` (one notice of the account), `all`, `promoter-share-link`, `last-resort` (`profile`
 * or `half-screen`), `title`, `cover`. Slots: `cover` and `title`, each in the place of its property, and `footer`.
 * Events: `outcome` with `{ kind }` at the end of every attempt, `error` with the same and the client's `raw` error where the
 * attempt failed, `statuschange` with `{ status }`. External classes as below, CSS variables in `index.wxss`.
 *
 * uni-app hands everything on by `setData`, by its name without hyphens, external classes too: so each of these is in the template as
 * data as well, for a class of the page (`apply-shared`). A property of that name would take the place of the external class.
 */
Component({
  behaviors: [
    reserveLive({
      onOutcome(outcome) {
        this.triggerEvent('outcome', outcome);
        if ('raw' in outcome) this.triggerEvent('error', outcome);
      },
    }),
  ],
  externalClasses: ['custom-class', 'cover-class', 'title-class', 'button-class'],
  options: { multipleSlots: true },
  properties: { title: String, cover: String },
  observers: {
    'live.status'(status: string) {
      this.triggerEvent('statuschange', { status });
    },
  },
});
