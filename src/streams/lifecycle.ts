/** What happens to a page: it shows, it hides (also behind WeChat's dialog), it is gone for good. */
export type Lifecycle = 'show' | 'hide' | 'unload';
