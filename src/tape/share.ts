import { pathsIn, type FilesHost } from './files';

/** The slice of `wx` that shares. */
export interface ShareHost extends FilesHost {
  /** @see https://developers.weixin.qq.com/miniprogram/dev/api/share/wx.shareFileMessage.html */
  shareFileMessage?(options: Sharing & { filePath: string; fileName: string }): unknown;
  /** @see https://developers.weixin.qq.com/miniprogram/dev/api/device/clipboard/wx.setClipboardData.html */
  setClipboardData(options: Sharing & { data: string }): unknown;
}

interface Sharing {
  readonly success: () => void;
  readonly fail: (error: unknown) => void;
}

/** How to share a tape. All of it is optional. */
export interface ShareOptions {
  /** `wx`, unless this says otherwise. */
  readonly host?: ShareHost | undefined;
  /** The name that the file has in the chat. */
  readonly fileName?: string | undefined;
}

/**
 * Sends a tape as a file into a chat that the user chooses (`wx.shareFileMessage`, base library 2.16.1). Call it in the turn of a tap, as WeChat asks. It resolves when
 * WeChat says that the file is sent, and rejects with what WeChat says otherwise, an older client's lack of the call included.
 *
 * Official page: https://developers.weixin.qq.com/miniprogram/dev/api/share/wx.shareFileMessage.html
 *
 * @example share() { shareTape(tape()).catch(() => copyTape(tape())); }
 */
export const shareTape = (
  tape: string,
  { host = wx, fileName = 'rx-channels-live.jsonl' }: ShareOptions = {},
): Promise<void> =>
  new Promise((success, fail) => {
    if (!host.shareFileMessage) throw new Error('shareFileMessage: this client has it not; copyTape is there');
    const { shared: filePath } = pathsIn(host);
    host.getFileSystemManager().writeFileSync(filePath, tape, 'utf8');
    host.shareFileMessage({ filePath, fileName, success, fail });
  });

/**
 * Puts a tape into the clipboard. It resolves when it is there, and rejects with what WeChat says otherwise: a clipboard holds less than a file.
 *
 * Official page: https://developers.weixin.qq.com/miniprogram/dev/api/device/clipboard/wx.setClipboardData.html
 */
export const copyTape = (tape: string, { host = wx }: ShareOptions = {}): Promise<void> =>
  new Promise((success, fail) => {
    host.setClipboardData({ data: tape, success, fail });
  });
