import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import ts from 'typescript';

import type { WxFunctions } from '../webview/absent';

/** The functions that `wx` has by the official typings, which of them answer through callbacks, and which with a Promise as well. */
export function wxFunctions(): WxFunctions {
  const typings = dirname(createRequire(__filename).resolve('miniprogram-api-typings/package.json'));
  const path = join(typings, 'types/wx/lib.wx.api.d.ts');
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
  const interfaces = new Map<string, ts.InterfaceDeclaration>();
  const visit = (node: ts.Node): void => {
    if (ts.isInterfaceDeclaration(node)) interfaces.set(node.name.text, node);
    else ts.forEachChild(node, visit);
  };
  visit(source);

  /** Whether what is handed over says who is to be told. */
  const hears = ({ parameters: [parameter], typeParameters }: ts.MethodSignature): boolean => {
    const type = parameter?.type;
    if (!type || !ts.isTypeReferenceNode(type) || !ts.isIdentifier(type.typeName)) return false;
    const name = type.typeName.text;
    // A type parameter stands for options of the call's own.
    if (typeParameters?.some((one) => one.name.text === name) === true) return true;
    return interfaces.get(name)?.members.some((member) => nameOf(member) === 'success') ?? false;
  };
  const methods = (interfaces.get('Wx')?.members ?? ts.factory.createNodeArray<ts.TypeElement>()).filter(
    ts.isMethodSignature,
  );
  const hearing = methods.filter(hears);
  const asked = hearing.map(nameOf);
  const promised = hearing.filter(({ type }) => type?.getText(source).startsWith('Promis') === true).map(nameOf);
  const plain = methods.map(nameOf).filter((name) => !asked.includes(name));
  const spaces = [...(interfaces.get('Wx')?.members ?? [])].filter(ts.isPropertySignature).map(nameOf);
  return { asked: [...new Set(asked)], promised: [...new Set(promised)], plain: [...new Set(plain)], spaces };
}

const nameOf = ({ name }: ts.TypeElement): string => (name && ts.isIdentifier(name) ? name.text : '');
