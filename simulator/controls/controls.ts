import { html, type TemplateResult } from 'lit';

import type { Account, ChannelsApi, Client, Cover, Settings } from '../../src/testing';
import { present } from '../present';
import { accountControls } from './account';
import { action, field, section } from './fields';
import { say } from '../language';
import * as options from './options';
import type { Throwing } from './throwing';

/** What the controls show, at one moment. */
export interface ControlsState {
  readonly settings: Settings;
  readonly accounts: Readonly<Record<string, Account>>;
  readonly covers: ReadonlySet<Cover>;
  readonly throwing: ReadonlySet<ChannelsApi>;
  readonly muted: boolean;
}

/** What the controls do, beyond the client. */
export interface Desk {
  readonly client: Client;
  readonly throwing: Throwing;
  /** The phone's clock, in ms since the epoch. */
  now(): number;
  restart(): void;
  pullDown(): void;
  mute(muted: boolean): void;
  reset(): void;
}

/** The controls beside the phone (控制台): what its owner does, and how WeChat behaves. */
export function controls(state: ControlsState, desk: Desk): TemplateResult {
  return html`
    ${section(['The phone’s owner', '机主'], owner(state, desk))}
    ${section(['Accounts', '视频号'], accountList(state, desk))}
    ${section(['WeChat', '微信客户端'], weChat(state.settings, desk))}
    ${section(['Failures', '故障'], failures(state, desk), false)} ${section(['Look', '外观'], look(state, desk))}
  `;
}

function accountList({ accounts }: ControlsState, { client, now }: Desk): TemplateResult | readonly TemplateResult[] {
  const all = Object.values(accounts);
  if (all.length > 0) return all.map((account) => accountControls(account, client, now));
  return html`<p class="account__none">
    ${say(['An account appears here when the page asks for one.', '页面查询哪个视频号，哪个就会出现在这里。'])}
  </p>`;
}

function owner({ covers }: ControlsState, { client, restart, pullDown, reset }: Desk): TemplateResult {
  const { phone, storage } = client;
  const away = covers.has('home');
  return html`<div class="actions">
    ${
      away
        ? action('come-back', ['Come back', '回到微信'], phone.comeBack)
        : action('home', ['Press home', '回到桌面'], phone.home)
    }
    ${action('capsule', ['Tap capsule', '点胶囊关闭'], phone.capsule, away)}
    ${action('back', ['Back', '返回'], phone.back)}
    ${action('ring', ['Phone call', '来电'], () => phone.ring({ hides: true }))}
    ${action('ring-quietly', ['Quiet call', '来电（横幅）'], () => phone.ring())}
    ${action('hang-up', ['Hang up', '挂断'], phone.hangUp)} ${action('pull-down', ['Pull down', '下拉刷新'], pullDown)}
    ${action('restart', ['Restart app', '重启小程序'], restart)}
    ${action('empty-storage', ['Empty storage', '清空缓存'], () => storage.fill({}))}
    ${action('reset', ['Reset all', '全部重置'], reset)}
  </div>`;
}

function weChat(settings: Settings, { client, restart }: Desk): TemplateResult {
  const set =
    <K extends keyof Settings>(key: K) =>
    (value: Settings[K]) =>
      client.configure({ [key]: value });
  /** Nobody's client changes under a running mini program. */
  const setAnew =
    <K extends keyof Settings>(key: K) =>
    (value: Settings[K]) => {
      set(key)(value);
      restart();
    };
  return html`<div class="fields">
    ${field('latency', ['Latency', '网络延迟'], settings.latency, options.latencies, set('latency'))}
    ${field('platform', ['Runs on', '平台'], settings.platform, options.platforms, setAnew('platform'))}
    ${field('version', ['Base library', '基础库'], settings.sdkVersion, options.versions, setAnew('sdkVersion'))}
    ${field('env-version', ['Mini program', '小程序版本'], settings.envVersion, options.envVersions, setAnew('envVersion'))}
    ${field('dialog-delay', ['Opens', '弹窗延迟'], settings.dialogDelay, options.dialogDelays, set('dialogDelay'))}
    ${field('dialog-hides', ['Hides page', '隐藏页面'], settings.dialogHides ? 'yes' : 'no', options.hiding, (value) => set('dialogHides')(value === 'yes'))}
    ${field('order', ['Callback', '回调'], settings.order, options.orders, set('order'))}
    ${field('answer-delay', ['Delayed', '回调延迟'], settings.answerDelay, options.answerDelays, set('answerDelay'))}
    ${field('dialog-answer', ['Answer', '弹窗应答'], settings.dialogAnswer, options.answers, set('dialogAnswer'))}
    ${field('pause-event', ['onPause', '音频暂停'], settings.pauseEvent, options.pauseEvents, set('pauseEvent'))}
  </div>`;
}

function failures({ settings, throwing }: ControlsState, { client, throwing: thrower }: Desk): TemplateResult {
  const choose = (api: ChannelsApi) => (fault: options.CallFault) => {
    thrower.set(api, fault === 'throws');
    const { [api]: before, ...others } = present(client.settings$).faults;
    const fails = fault !== 'none' && fault !== 'throws';
    if (fails || before !== undefined) client.configure({ faults: fails ? { ...others, [api]: fault } : others });
  };
  const calls = html`<div class="fields fields--wide">
    ${options.apis.map((api) =>
      field(
        `fault-${api}`,
        [api, ''],
        throwing.has(api) ? 'throws' : (settings.faults[api] ?? 'none'),
        options.faults,
        choose(api),
      ),
    )}
  </div>`;
  return html`${calls}
    <div class="fields">
      ${field('error-form', ['Code in', '错误码字段'], settings.errorForm, options.errorForms, (errorForm) => client.configure({ errorForm }))}
      ${field('storage', ['Storage', '本地缓存'], settings.storage, options.storages, (storage) => client.configure({ storage }))}
      ${field('audio', ['Audio', '音频'], settings.audio, options.audios, (audio) => client.configure({ audio }))}
    </div>`;
}

function look({ settings, muted }: ControlsState, { client, mute }: Desk): TemplateResult {
  return html`<div class="fields">
    ${field('theme', ['Theme', '主题'], settings.theme, options.themes, (theme) => client.configure({ theme }))}
    ${field('font-size', ['Font size', '字体大小'], settings.fontSizeSetting, options.fontSizes, (fontSizeSetting) => client.configure({ fontSizeSetting }))}
    ${field('language', ['Language', '语言'], settings.language, options.languages, (language) => client.configure({ language }))}
    ${field(
      'sound',
      ['Sound', '声音'],
      muted ? 'off' : 'on',
      [
        ['on', 'on', '开'],
        ['off', 'off', '关'],
      ],
      (value) => mute(value === 'off'),
    )}
  </div>`;
}
