/**
 * A stand-in for the WeChat DevTools, which have none of these functions (开发者工具的替身).
 *
 * @module rx-channels-live/devtools
 */
export { devtoolsHost, type DevtoolsOptions } from './devtoolsHost';
export type { NoticeTable, TableNotice } from './notices';
