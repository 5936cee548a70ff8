/*
 * What is named of WeChat's typings here stands under `@ts-ignore`, and no typings are referred to: a project has its own, as a package, or as files
 * like those of the DevTools' template, beside which a package would be declared a second time; one in Taro or uni-app may have none.
 */

/* eslint-disable-next-line @typescript-eslint/ban-ts-comment -- an error with older typings only, so it cannot be expected here */
/** @ts-ignore typings before 5 have no such type, and nobody asks for it there */
type Identifier<D, P, M> = WechatMiniprogram.Behavior.Identifier<D, P, M>;

/* eslint-disable-next-line @typescript-eslint/ban-ts-comment -- an error without typings only */
/** @ts-ignore What `Behavior()` gives, whatever is in it. */
type AnyBehavior = ReturnType<WechatMiniprogram.Behavior.Constructor>;

/* eslint-disable-next-line @typescript-eslint/ban-ts-comment -- an error without typings only */
/** @ts-ignore Properties of which nothing is known. */
export type AnyProperties = WechatMiniprogram.Component.PropertyOption;

/* eslint-disable-next-line @typescript-eslint/ban-ts-comment -- an error without typings only */
/** @ts-ignore A component of which nothing is known. */
export type AnyInstance = WechatMiniprogram.Component.TrivialInstance;

/* eslint-disable-next-line @typescript-eslint/ban-ts-comment -- an error without typings only */
/** @ts-ignore Data of which nothing is known. */
export type AnyData = WechatMiniprogram.IAnyObject;

/** What has a name of its own: not what any name may stand for. */
type Named<T> = { [K in keyof T as string extends K ? never : K]: T[K] };

/**
 * A behavior whose data `D`, properties `P` and methods `M` are seen by the page or component that uses it, with any version of
 * `miniprogram-api-typings`: in the form of 4, or of 5; for 3 and before, all behaviors are texts.
 */
export type TypedBehavior<D, P, M> = 'BehaviorType' extends keyof AnyBehavior
  ? string & { readonly BehaviorType?: { data: D; properties: Named<P>; methods: M } }
  : string extends AnyBehavior
    ? string
    : Identifier<D, P, M>;
