import { dirname, relative, resolve } from 'node:path';
import ts from 'typescript';

/** The types (.d.ts) of these modules and of all that they import, by path below `types/`. */
export function declarations(entries: readonly string[]): ReadonlyMap<string, string> {
  const config = ts.readConfigFile(resolve('tsconfig.json'), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, resolve('.'));
  const outDir = resolve('types');
  const program = ts.createProgram(
    entries.map((entry) => resolve(entry)),
    { ...options, noEmit: false, declaration: true, emitDeclarationOnly: true, rootDir: resolve('src'), outDir },
  );

  const files = new Map<string, string>();
  const { diagnostics } = program.emit(undefined, (path, text) => {
    files.set(relative(dirname(outDir), path).split('\\').join('/'), withOptionalRxjs(text));
  });
  const [problem] = diagnostics;
  if (problem !== undefined) throw new Error(ts.flattenDiagnosticMessageText(problem.messageText, '\n'));
  return files;
}

/** Who uses the component or the behaviors alone need not have RxJS, which is inside the package: its types are `any` then. */
const withOptionalRxjs = (text: string): string =>
  text.replace(/^import .* from 'rxjs[^']*';$/gm, (line) => `/** @ts-ignore without rxjs: \`any\` */\n${line}`);
