import ts from 'typescript'

/** The literals of a source file that could name a phrase, and the beginnings of computed names. */
export function namesIn(path: string, source: string): { whole: Set<string>; heads: string[] } {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true)
  const whole = new Set<string>()
  const heads: string[] = []

  const visit = (node: ts.Node) => {
    if (ts.isStringLiteralLike(node)) whole.add(node.text)
    // Only a name that ends at a separator stands for a family: 'kind.', 'problems:'.
    if (ts.isTemplateExpression(node) && /[.:]$/.test(node.head.text)) heads.push(node.head.text)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return { whole, heads }
}
