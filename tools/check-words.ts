import { globSync, readFileSync } from 'node:fs'
import ts from 'typescript'

export type WordFault = { readonly file: string; readonly line: number; readonly words: string }

/** Attributes whose text people see or hear. */
const SPOKEN = new Set(['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'title', 'placeholder', 'alt', 'label', 'hint', 'caption', 'summary', 'lead', 'text', 'confirmLabel', 'cancelLabel', 'labelUnseen'])

const hasLetters = (text: string): boolean => /\p{L}{2}|^\s*\p{L}\s*$/u.test(text)

type Found = (node: ts.Node, words: string) => void

/** Every literal an expression may turn into: both arms of a condition, either side of `??`, a template's own words. */
const eachLiteral = (expression: ts.Expression, found: Found): void => {
  if (ts.isStringLiteralLike(expression)) return found(expression, expression.text)
  if (ts.isTemplateExpression(expression)) return found(expression, [expression.head, ...expression.templateSpans.map((span) => span.literal)].map((part) => part.text).join(' '))
  if (ts.isParenthesizedExpression(expression)) return eachLiteral(expression.expression, found)
  if (ts.isConditionalExpression(expression)) return [expression.whenTrue, expression.whenFalse].forEach((arm) => eachLiteral(arm, found))
  if (!ts.isBinaryExpression(expression)) return undefined
  const compares = [ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken].includes(expression.operatorToken.kind)
  return compares ? undefined : [expression.left, expression.right].forEach((side) => eachLiteral(side, found))
}

const attributeWords = (attribute: ts.JsxAttribute, found: Found): void => {
  if (!SPOKEN.has(attribute.name.getText()) || attribute.initializer === undefined) return
  if (ts.isStringLiteral(attribute.initializer)) found(attribute, attribute.initializer.text)
  if (ts.isJsxExpression(attribute.initializer) && attribute.initializer.expression) eachLiteral(attribute.initializer.expression, found)
}

const isChild = (node: ts.JsxExpression): boolean => ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent)

/** Words written into a screen instead of into its messages. */
export const findWords = (file: string, source: string): readonly WordFault[] => {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const faults: WordFault[] = []
  const found: Found = (node, words) => {
    if (hasLetters(words)) faults.push({ file, line: tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1, words: words.trim().slice(0, 60) })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) found(node, node.text)
    if (ts.isJsxAttribute(node)) attributeWords(node, found)
    if (ts.isJsxExpression(node) && node.expression && isChild(node)) eachLiteral(node.expression, found)
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return faults
}

/** Stories and tests show invented words on purpose. */
export const listScreens = (): readonly string[] =>
  globSync('{modules,apps,design-system,platform}/**/*.tsx').filter((file) => !/[.](stories|test)[.]tsx$/.test(file)).sort()

if (import.meta.main) {
  const screens = listScreens()
  const faults = screens.flatMap((file) => findWords(file, readFileSync(file, 'utf8')))
  for (const { file, line, words } of faults) console.error(`${file}:${line} says “${words}” itself; put it in messages.vi.ts and messages.en.ts`)
  // A check that looked at nothing must fail.
  if (screens.length === 0) console.error('check-words found no screen to read')
  else if (faults.length === 0) console.log(`words: ${screens.length} screens say nothing of their own`)
  process.exitCode = faults.length > 0 || screens.length === 0 ? 1 : 0
}
