import { join } from 'node:path';
import ts from 'typescript';
import { read, root } from './pages';

/** The ways into the package that the API reference shows. */
const { entryPoints } = JSON.parse(read('site/typedoc.json')) as { readonly entryPoints: readonly string[] };
const entries = entryPoints.map((path) => join(root, 'site', path));

const program = ts.createProgram(entries, {
  ...ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)).config,
    ts.sys,
    root,
  ).options,
  noEmit: true,
});
const checker = program.getTypeChecker();

const exportsOf = (entry: string): readonly ts.Symbol[] => {
  const file = program.getSourceFile(entry);
  const module = file && checker.getSymbolAtLocation(file);
  return module ? checker.getExportsOfModule(module) : [];
};

const isDocumented = (symbol: ts.Symbol): boolean => {
  const meant = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return meant.getDocumentationComment(checker).length > 0;
};

test.each(entries.map((entry) => [entry.slice(root.length + 1), entry]))(
  'each export of %s has a docstring',
  (_, entry) => {
    const all = exportsOf(entry);
    expect(all.length).toBeGreaterThan(0);
    expect(all.filter((symbol) => !isDocumented(symbol)).map(({ name }) => name)).toEqual([]);
  },
);
