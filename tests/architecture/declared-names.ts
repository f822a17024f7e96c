import ts from 'typescript'

export type DeclaredName = { readonly name: string; readonly line: number }

const isNamed = (node: ts.Node): node is ts.Node & { readonly name: ts.Identifier } =>
  'name' in node && node.name !== undefined && ts.isIdentifier(node.name as ts.Node)

/** Places where code gives a name, as against using one that others gave. */
const gives = (node: ts.Node): boolean =>
  ts.isVariableDeclaration(node) ||
  ts.isFunctionDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isClassDeclaration(node) ||
  ts.isEnumDeclaration(node) ||
  ts.isParameter(node) ||
  ts.isPropertySignature(node) ||
  ts.isPropertyAssignment(node) ||
  ts.isMethodDeclaration(node) ||
  ts.isPropertyDeclaration(node)

/** Every name a file gives: variables, functions, types, parameters, properties. Strings, comments and imports are not names. */
export const readDeclaredNames = (fileName: string, text: string): readonly DeclaredName[] => {
  const source = ts.createSourceFile(fileName, text, ts.ScriptTarget.ESNext, true)
  const found: DeclaredName[] = []
  const visit = (node: ts.Node): void => {
    if (gives(node) && isNamed(node)) found.push({ name: node.name.text, line: source.getLineAndCharacterOfPosition(node.name.getStart()).line + 1 })
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** `DossierCodeX2` → dossier, code, x2: the words of a name in any of the usual spellings. */
export const wordsOfName = (name: string): readonly string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[\s_$-]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase())
