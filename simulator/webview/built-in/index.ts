import { WxPicker, WxSlider } from './choice';
import { WxElement, type Surroundings } from './element';
import { WxInput, WxTextarea } from './field';
import { WxButton, WxForm, WxLabel } from './form';
import { WxSwiper } from './swiper';
import { WxCheckbox, WxCheckboxGroup, WxRadio, WxRadioGroup, WxSwitch } from './toggle';
import { WxIcon, WxImage, WxNavigator, WxPageMeta, WxProgress, WxRichText, WxScrollView } from './view';

/** The built-in components (内置组件) that do something by themselves; the others are boxes. */
const own: Readonly<Record<string, CustomElementConstructor>> = {
  button: WxButton,
  checkbox: WxCheckbox,
  'checkbox-group': WxCheckboxGroup,
  form: WxForm,
  icon: WxIcon,
  image: WxImage,
  'cover-image': class extends WxImage {},
  input: WxInput,
  label: WxLabel,
  navigator: WxNavigator,
  'page-meta': WxPageMeta,
  picker: WxPicker,
  progress: WxProgress,
  radio: WxRadio,
  'radio-group': WxRadioGroup,
  'rich-text': WxRichText,
  'scroll-view': WxScrollView,
  slider: WxSlider,
  swiper: WxSwiper,
  switch: WxSwitch,
  textarea: WxTextarea,
};
const boxes = ['view', 'text', 'swiper-item', 'cover-view', 'root-portal', 'span'];

/**
 * Those that the simulator only marks as missing.
 *
 * @see https://developers.weixin.qq.com/miniprogram/dev/component/
 */
const lacking = (
  'ad ad-custom audio camera canvas channel-live channel-video double-tap-gesture-handler draggable-sheet editor ' +
  'functional-page-navigator grid-builder grid-view keyboard-accessory list-builder list-view live-player live-pusher map match-media ' +
  'movable-area movable-view native-component navigation-bar official-account official-account-publish open-container open-data ' +
  'open-data-list page-container picker-view picker-view-column selection share-element snapshot sticky-header sticky-section ' +
  'store-coupon store-gift store-home store-product video voip-room web-view xr-frame'
).split(' ');

/** What the WXML may name without saying where it is. */
export const builtIn: readonly string[] = [...Object.keys(own), ...boxes, ...lacking];

/** What is no component, and has a meaning of its own. */
const meta = ['block', 'slot', 'template', 'import', 'include', 'wxs'];

/** Those of these tags that WeChat has not. */
export const unknownAmong = (tags: readonly string[]): readonly string[] =>
  tags.filter((tag) => !builtIn.includes(tag) && !meta.includes(tag));

/** Those of these tags that are built-in components which this simulator lacks. */
export const lackingAmong = (tags: readonly string[]): readonly string[] =>
  tags.filter((tag) => lacking.includes(tag)).map((tag) => `<${tag}>`);

/** In the place of one that is missing: its name, where it would be. */
class WxLacking extends WxElement {
  connectedCallback(): void {
    const tag = `<${this.localName.slice('wx-'.length)}>`;
    WxElement.surroundings.lack(tag);
    const sign = document.createElement('span');
    sign.className = 'lacking';
    sign.textContent = tag;
    this.attachShadow({ mode: 'open' }).append(sign, document.createElement('slot'));
  }
}

/** Tells the browser about the elements. To be called once, before anything is rendered. */
export function defineElements(surroundings: Surroundings): void {
  WxElement.surroundings = surroundings;
  for (const name of boxes) customElements.define(`wx-${name}`, class extends WxElement {});
  for (const name of lacking) customElements.define(`wx-${name}`, class extends WxLacking {});
  for (const [name, element] of Object.entries(own)) customElements.define(`wx-${name}`, element);
}
