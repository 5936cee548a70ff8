import { compileWxss } from '../../simulator/server/wxss';
import { folder } from '../support/folder';

const compile = (wxss: string, scope?: string): string =>
  compileWxss(folder({ 'page.wxss': wxss }), 'page.wxss', scope);

test.each([
  ['750 rpx are the width of the page', '.a { width: 75rpx }', '.a { width: calc(75 * 100vw / 750) }'],
  ['rpx within a longer value', '.a { margin: 0 -1.5rpx }', '.a { margin: 0 calc(-1.5 * 100vw / 750) }'],
  ['page is the body', 'page { color: red }', 'body { color: red }'],
  ['tags are built-in components', 'view > text { color: red }', 'wx-view > wx-text { color: red }'],
  [
    'the safe area is the phone’s',
    '.a { padding: calc(1px + env(safe-area-inset-bottom)) }',
    '.a { padding: calc(1px + var(--safe-area-inset-bottom)) }',
  ],
  [
    'the safe area is so by its older name, too',
    '.a { padding: constant(safe-area-inset-top) }',
    '.a { padding: var(--safe-area-inset-top) }',
  ],
  [
    'keyframes are no tags',
    '@keyframes k { from { opacity: 0 } to { opacity: 1 } }',
    '@keyframes k { from { opacity: 0 } to { opacity: 1 } }',
  ],
])('%s', (_, wxss, css) => {
  expect(compile(wxss)).toBe(css);
});

test('classes of a component are its own, in media queries too', () => {
  expect(
    compile('.a .b::before { color: red } @media (prefers-color-scheme: dark) { .a { color: blue } }', 'card'),
  ).toBe('.card--a .card--b::before { color: red } @media (prefers-color-scheme: dark) { .card--a { color: blue } }');
});

test(':host is the element that holds the component', () => {
  expect(compile(':host { display: block }', 'card')).toBe('[wx-host="card"] { display: block }');
});

test('@import is followed, from the file’s folder or from the root', () => {
  const root = folder({
    'pages/page.wxss': '@import "./near.wxss"; @import "/far.wxss"; .page { color: red }',
    'pages/near.wxss': '.near { width: 1rpx }',
    'far.wxss': 'view { color: red }',
  });
  const css = compileWxss(root, 'pages/page.wxss');
  expect(css.replace(/\s+/g, ' ')).toBe(
    '.near { width: calc(1 * 100vw / 750) } wx-view { color: red } .page { color: red }',
  );
});
