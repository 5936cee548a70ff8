export { devtoolsHost, type DevtoolsOptions } from './devtoolsHost';
export type { NoticeTable, TableNotice } from './notices';
