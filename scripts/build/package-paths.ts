/** Where a package's module may be, for a file that asks for it: in `miniprogram_npm` of its own folder and of each above. */
export function packagePaths(from: string, name: string): readonly string[] {
  const folders = from.split('/').slice(0, -1);
  return [...folders.keys(), folders.length]
    .map((depth) => [...folders.slice(0, depth), 'miniprogram_npm', name].join('/'))
    .reverse()
    .flatMap((path) => [path, `${path}/index`]);
}
