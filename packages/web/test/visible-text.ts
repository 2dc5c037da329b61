import ts from 'typescript'

/** Attributes whose text people see or hear. */
const SPOKEN = /^(aria-label|aria-description|aria-roledescription|title|alt|placeholder|label)$/
const LETTER = /\p{L}/u

/** The texts of a source file that people would see or hear and no translator would. */
export function visibleText(path: string, source: string): string[] {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, kind)
  const found: string[] = []

  const visit = (node: ts.Node) => {
    const text = textShown(node)
    if (text !== undefined && LETTER.test(text)) found.push(text.trim())
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function textShown(node: ts.Node): string | undefined {
  if (ts.isJsxText(node)) return node.text
  if (ts.isStringLiteralLike(node)) return isShown(node) ? node.text : undefined
  if (ts.isTemplateExpression(node) && isShown(node))
    return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(' ')
  return undefined
}

/** A text is shown where it ends up as a child of an element or in a spoken attribute. */
function isShown(node: ts.Node): boolean {
  const { parent } = node
  if (ts.isJsxAttribute(parent)) return SPOKEN.test(parent.name.getText())
  if (ts.isJsxExpression(parent)) return ts.isJsxAttribute(parent.parent) ? isShown(parent) : true
  if (ts.isConditionalExpression(parent)) return parent.condition !== node && isShown(parent)
  if (ts.isBinaryExpression(parent)) return parent.right === node && isShown(parent)
  if (ts.isParenthesizedExpression(parent)) return isShown(parent)
  return false
}
