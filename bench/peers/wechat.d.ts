declare namespace WechatMiniprogram {
  // The typings leave `state` out.
  interface GeneralCallbackResult {
    state?: number;
  }
}
