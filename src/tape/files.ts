/** The slice of `wx` that keeps files: https://developers.weixin.qq.com/miniprogram/dev/api/file/wx.getFileSystemManager.html */
export interface FilesHost {
  readonly env: { readonly USER_DATA_PATH: string };
  /** @see https://developers.weixin.qq.com/miniprogram/dev/api/file/wx.getFileSystemManager.html */
  getFileSystemManager(): Files;
}

/** Answers through callbacks. */
interface Callbacks {
  readonly success?: () => void;
  readonly fail?: (error: unknown) => void;
  readonly complete?: () => void;
}

export interface Files {
  writeFile(options: { filePath: string; data: string; encoding: 'utf8' } & Callbacks): void;
  rename(options: { oldPath: string; newPath: string } & Callbacks): void;
  unlink(options: { filePath: string } & Callbacks): void;
  readFileSync(filePath: string, encoding: 'utf8'): unknown;
  writeFileSync(filePath: string, data: string, encoding: 'utf8'): void;
}

/** Where a tape is kept: this launch's, that of the launch before, and what is being shared. */
export const pathsIn = ({
  env,
}: FilesHost): { readonly current: string; readonly earlier: string; readonly shared: string } => ({
  current: `${env.USER_DATA_PATH}/rx-channels-live.jsonl`,
  earlier: `${env.USER_DATA_PATH}/rx-channels-live.earlier.jsonl`,
  shared: `${env.USER_DATA_PATH}/rx-channels-live.shared.jsonl`,
});
