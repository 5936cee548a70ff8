import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

import { listFiles } from '../../scripts/build/files';
import { names } from '../../scripts/rules/chinese';
import { storyName } from '../../scripts/rules/story-name';
import { faults } from '../controls/options';
import type { Story } from '../story';
import { stateWords } from '../words';

/** What the model has made about a rule. */
const made: Readonly<Record<string, string>> = {
  'order-the-page-shows-before-the-answer': '页面先显示，应答后到',
  'r1-a-second-tap-is-dropped': 'R1 再点一次，不起作用',
  'r2-a-stale-notice-is-asked-for-when-the-page-shows': 'R2 预告过了有效期，页面显示时再查',
  'r6-a-silent-notice-call-ends': 'R6 查预告没有应答，到时结束',
  'r7-a-late-answer-is-remembered': 'R7 迟到的应答照样记住',
  'r7-a-silent-dialog-frees-the-button': 'R7 弹窗没有应答，按钮照样能点',
  'r7-harmonyos-says-no-state': 'R7 鸿蒙不给 state',
  'r8-the-toast-waits-for-the-page': 'R8 提示等页面显示',
  'r9-music-plays-on-after-the-dialog': 'R9 弹窗关了，音乐接着放',
  'r9-not-while-a-phone-call-lasts': 'R9 通话期间不放音乐',
  'r10-remembered-from-an-earlier-launch': 'R10 上次启动时预约过，还记得',
  'r11-neither': 'R11 没有预告，也没有直播',
  'r11-no-notice-but-live': 'R11 没有预告，但正在直播',
  'r12-the-page-goes-while-the-dialog-is-open': 'R12 弹窗开着时页面没了',
  'r15-a-desktop': 'R15 电脑版微信',
  'r15-an-old-client': 'R15 微信版本太旧',
  'r16-two-notices-of-an-account': 'R16 一个视频号的两条预告',
};

/** The name in Chinese of what the model has made. */
const chineseOf = (name: string): string => {
  const state = /^state-(\d+)/.exec(name)?.[1];
  if (state !== undefined) return `状态 ${state}：${stateWords[Number(state)]?.meaning[1] ?? ''}`;
  const [, call, fault] = /^(notice|dialog)-(.*)/.exec(name) ?? [];
  const [, , words] = faults.find(([value]) => value === fault) ?? [];
  return words === undefined ? (made[name] ?? '') : `${call === 'notice' ? '查询预告' : '弹窗'}：${words}`;
};

/** A picture of a rule: the story that it is, and what it shows, in Chinese. */
export interface RulePicture {
  readonly path: string;
  readonly story: string;
  readonly chinese: string;
}

/** The pictures of the rules, from the English documentation in a folder: stories have their names from it. */
export const rulePictures = async (docs: string): Promise<readonly RulePicture[]> => {
  const text = await readFile(join(docs, 'rules.md'), 'utf8');
  return [...text.matchAll(/!\[([^\]]*)\]\((rules\/(r\d+)-\d+\.svg)\)/g)].map(([, name = '', path = '', id = '']) => ({
    path,
    story: storyName(id, name),
    chinese: `${id.toUpperCase()} ${names[name] ?? ''}`,
  }));
};

/** The tapes that the client model has made, and those of the rules' pictures, by name: the second before the tenth. */
export const storiesIn = async (folder: string, pictures: readonly RulePicture[]): Promise<readonly Story[]> => {
  const ofPictures = new Map(pictures.map(({ story, chinese }) => [story, chinese]));
  const { compare } = new Intl.Collator('en', { numeric: true });
  const paths = (await listFiles(folder))
    .filter((path) => /^(made|rules)[\\/].*\.jsonl$/.test(path))
    .sort((one, other) => compare(basename(one), basename(other)));
  return Promise.all(
    paths.map(async (path) => {
      const name = basename(path, '.jsonl');
      return {
        name,
        chinese: ofPictures.get(name) ?? chineseOf(name),
        tape: await readFile(join(folder, path), 'utf8'),
      };
    }),
  );
};
