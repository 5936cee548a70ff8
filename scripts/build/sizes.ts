import { SourceMap, type SourceMapPayload } from 'node:module';
import { gzipSync } from 'node:zlib';

import type { BuiltModule } from './bundle';

/** Bytes of minified JavaScript, in all and by where they come from. */
export interface Sizes {
  readonly minified: number;
  readonly gzip: number;
  readonly rxjs: number;
  readonly own: number;
}

/** RxJS's sources, with what stands in for some of them. */
const rxjsSource = /[\\/]node_modules[\\/]rxjs[\\/]|[\\/]scripts[\\/]build[\\/]rxjs-stand-ins\.ts$/;

/** Weighs the modules of a package. The source maps tell RxJS's bytes from our own. */
export function sizesOf(modules: readonly BuiltModule[]): Sizes {
  const total = { minified: 0, gzip: 0, rxjs: 0, own: 0 };
  for (const module of modules) {
    const { minified, gzip, rxjs, own } = sizeOfModule(module);
    total.minified += minified;
    total.gzip += gzip;
    total.rxjs += rxjs;
    total.own += own;
  }
  return total;
}

/** The table that the build ends with. */
export function sizeTable(modules: readonly BuiltModule[]): string {
  const rows = [
    ...modules.map((module) => ({ name: module.fileName, ...sizeOfModule(module) })),
    { name: 'in all', ...sizesOf(modules) },
  ];
  const width = Math.max(...rows.map((row) => row.name.length));
  const line = (name: string, cells: readonly (number | string)[]) =>
    name.padEnd(width) + cells.map((cell) => cell.toLocaleString('en').padStart(10)).join('');
  return [
    line('bytes', ['minified', 'gzip', 'RxJS', 'own']),
    ...rows.map((row) => line(row.name, [row.minified, row.gzip, row.rxjs, row.own])),
  ].join('\n');
}

function sizeOfModule({ code, map }: BuiltModule): Sizes {
  const minified = Buffer.byteLength(code);
  const rxjs = bytesFrom(rxjsSource, code, map);
  return { minified, gzip: gzipSync(code, { level: 9 }).length, rxjs, own: minified - rxjs };
}

function bytesFrom(source: RegExp, code: string, map: string): number {
  const sourceMap = new SourceMap(JSON.parse(map) as SourceMapPayload);
  const isFrom = (line: number, column: number) => {
    const entry = sourceMap.findEntry(line, column);
    return 'originalSource' in entry && source.test(entry.originalSource);
  };
  return code.split('\n').reduce((bytes, text, line) => {
    const found = text.split('').filter((_, column) => isFrom(line, column));
    return bytes + Buffer.byteLength(found.join(''));
  }, 0);
}
