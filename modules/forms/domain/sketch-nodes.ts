import { faultAt, type DefinitionFault } from './definition-fault.ts'
import type { Check, FormDefinition, FormField, Question, RowsField } from './form-definition.ts'
import { layOpen } from './lay-open.ts'
import type { CheckNode, FormNode, QuestionNode, RowsNode } from './node.ts'

type Open<T> = T extends unknown ? { -readonly [K in keyof T]: T[K] } : never
/** A node before its conditions are compiled. */
export type Sketch = Open<FormNode>

export type Sketched = { readonly nodes: Sketch[]; readonly byKey: ReadonlyMap<string, Sketch>; readonly pages: readonly Sketch[]; readonly faults: readonly DefinitionFault[] }

type Place = { readonly page: number; readonly parent: Sketch | undefined; readonly within: RowsNode | undefined }

export const MOST_ROWS = 100

class Sketcher {
  readonly nodes: Sketch[] = []
  readonly byKey = new Map<string, Sketch>()
  readonly faults: DefinitionFault[] = []

  add<N extends Sketch>(node: N, named: boolean): N {
    node.at = this.nodes.length
    this.nodes.push(node)
    if (!named) return node
    if (this.byKey.has(node.key)) this.faults.push(faultAt(node.key, 'mã này đã dùng cho một trường khác; hãy đặt mã khác', 'this id is used by another field; choose another'))
    this.byKey.set(node.key, node)
    return node
  }

  common({ page, parent, within }: Place, id: string) {
    return { at: -1, key: within === undefined ? id : `${within.key}.*.${id}`, page, parent: parent as FormNode | undefined, within, showIf: undefined }
  }

  question(question: Question, place: Place): void {
    const node: Open<QuestionNode> = { ...this.common(place, question.id), kind: 'question', question, requiredIf: undefined, checks: [], asked: [] }
    this.add(node, true)
    ;(place.within as RowsNode | undefined)?.columns.push(node as QuestionNode)
  }

  rows(field: RowsField, place: Place): void {
    if (place.within !== undefined)
      this.faults.push(faultAt(field.id, 'bảng nằm trong bảng không dùng được; hãy tách thành hai bảng', 'a repeat inside a repeat does not work; make two of them'))
    const { minRows: min = 0, maxRows: max = 20 } = field
    if (min > max || max > MOST_ROWS) this.faults.push(faultAt(field.id, `số dòng phải từ ${min} đến nhiều nhất ${MOST_ROWS}`, `rows must lie between ${min} and ${MOST_ROWS} at most`))
    const node: Open<RowsNode> = { ...this.common(place, field.id), kind: 'rows', field, min, max: Math.min(max, MOST_ROWS), columns: [], below: [] }
    this.add(node, true)
    for (const each of field.fields) this.field(each, { ...place, parent: node, within: node as RowsNode })
    for (const check of field.checks ?? []) this.check(check, { ...place, parent: node, within: node as RowsNode })
  }

  check(check: Check, place: Place): void {
    const node: Open<CheckNode> = { ...this.common(place, `check ${check.id}`), kind: 'check', check, when: undefined, must: () => true }
    this.add(node, false)
  }

  field(field: FormField, place: Place): void {
    switch (field.kind) {
      case 'rows':
        return this.rows(field, place)
      case 'group':
        return this.box(field, place, field.fields)
      case 'note':
      case 'person':
      case 'address':
        return this.box(field, place, [])
      case 'computed':
        this.add({ ...this.common(place, field.id), kind: 'computed', field, work: () => undefined }, true)
        return undefined
      default:
        return this.question(field, place)
    }
  }

  box(field: Extract<FormField, { kind: 'group' | 'note' | 'person' | 'address' }>, place: Place, fields: readonly FormField[]): void {
    const parent = this.add<Sketch>({ ...this.common(place, field.id), kind: 'box', field }, true)
    if (field.kind === 'person' || field.kind === 'address') for (const question of layOpen(field)) this.question(question, { ...place, parent })
    for (const each of fields) this.field(each, { ...place, parent })
  }
}

/** Every page, field, question and check as a node, in the order of the document; nothing is compiled yet. */
export const sketchNodes = (form: FormDefinition): Sketched => {
  const sketcher = new Sketcher()
  const pages = form.pages.map((page, at) => {
    const box = sketcher.add<Sketch>({ ...sketcher.common({ page: at, parent: undefined, within: undefined }, `page ${page.id}`), kind: 'box', field: page }, false)
    for (const field of page.fields) sketcher.field(field, { page: at, parent: box, within: undefined })
    return box
  })
  for (const check of form.checks ?? []) sketcher.check(check, { page: 0, parent: undefined, within: undefined })
  return { nodes: sketcher.nodes, byKey: sketcher.byKey, pages, faults: sketcher.faults }
}
