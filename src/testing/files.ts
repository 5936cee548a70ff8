import type { Answers } from './answers';

/** The slice of WeChat's files that this client has: https://developers.weixin.qq.com/miniprogram/dev/api/file/FileSystemManager.html */
export type FileSystem = Pick<
  WechatMiniprogram.FileSystemManager,
  'readFileSync' | 'writeFileSync' | 'writeFile' | 'rename' | 'unlink'
>;

/** The root of the user's files. */
export const userDataPath = 'wxfile://usr';

/** The files of the mini program's user, by path, as long as the client lives: texts. */
export const createFiles = (
  answers: Answers,
): { readonly system: FileSystem; readonly read: (path: string) => string } => {
  const files = new Map<string, string>();

  const read = (api: string, path: string): string => {
    const text = files.get(path);
    if (text === undefined) throw new Error(`${api}:fail no such file or directory, open '${path}'`);
    return text;
  };
  const write = (api: string, path: string, data: unknown): void => {
    if (!path.startsWith(`${userDataPath}/`)) throw new Error(`${api}:fail permission denied, open '${path}'`);
    files.set(path, String(data));
  };
  const writing = answers.prompt('writeFile', ({ filePath, data }: WechatMiniprogram.WriteFileOption) =>
    write('writeFile', filePath, data),
  );
  const renaming = answers.prompt('rename', ({ oldPath, newPath }: WechatMiniprogram.RenameOption) => {
    // WeChat's list of errors has this one; whether its phones overwrite a file, it does not say.
    if (files.has(newPath)) throw new Error(`rename:fail file already exists ${newPath}`);
    write('rename', newPath, read('rename', oldPath));
    files.delete(oldPath);
  });
  const unlinking = answers.prompt('unlink', ({ filePath }: WechatMiniprogram.UnlinkOption) => {
    read('unlink', filePath);
    files.delete(filePath);
  });
  return {
    read: (path) => read('readFile', path),
    system: {
      readFileSync: (path: string) => read('readFileSync', path),
      writeFileSync: (path, data) => write('writeFileSync', path, data),
      writeFile(options) {
        void writing(options);
      },
      rename(options) {
        void renaming(options);
      },
      unlink(options) {
        void unlinking(options);
      },
    },
  };
};
