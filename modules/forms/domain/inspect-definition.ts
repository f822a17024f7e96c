import { faultAt, type DefinitionFault } from './definition-fault.ts'
import type { ChoiceField, FormDefinition, FormField } from './form-definition.ts'
import type { Sketch } from './sketch-nodes.ts'

/** Names every object has already; an answer under one of them could not be told from them. */
const RESERVED = new Set(['constructor', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf', 'propertyIsEnumerable', 'toLocaleString', 'place', 'caseKey', 'rows', 'go'])

const inspectId = (id: string): readonly DefinitionFault[] =>
  /^[a-zA-Z][a-zA-Z0-9]{0,39}$/.test(id) && !RESERVED.has(id)
    ? []
    : [faultAt(id, 'mã chỉ gồm chữ không dấu và số, bắt đầu bằng chữ, dài tối đa 40, và không phải tên dành riêng', 'an id has letters and digits only, begins with a letter, has 40 characters at most and is no reserved name')]

const inspectOptions = ({ id, options }: ChoiceField): readonly DefinitionFault[] => {
  const values = options.map(({ value }) => value)
  const faults: DefinitionFault[] = []
  if (values.length === 0) faults.push(faultAt(id, 'câu hỏi chọn phải có ít nhất một mục', 'a choice needs at least one option'))
  if (new Set(values).size !== values.length) faults.push(faultAt(id, 'hai mục chọn trùng giá trị', 'two options have the same value'))
  if (values.some((value) => !/^[A-Za-z0-9_-]{1,60}$/.test(value))) faults.push(faultAt(id, 'giá trị của mục chọn chỉ gồm chữ không dấu, số, gạch nối', 'option values have plain letters, digits and hyphens only'))
  return faults
}

const inspectField = (field: FormField, inRepeat: boolean): readonly DefinitionFault[] => {
  const faults = [...inspectId(field.id)]
  if (field.kind === 'choice') faults.push(...inspectOptions(field))
  const source = inRepeat && 'source' in field ? field.source?.from : undefined
  if (source === 'register') faults.push(faultAt(field.id, 'trong bảng không lấy được dữ liệu của người đăng nhập', 'inside a repeat nothing can come from who signed in'))
  if (source === 'earlier-dossier') faults.push(faultAt(field.id, 'trong bảng không đề nghị được câu trả lời của hồ sơ trước', 'inside a repeat no answer of an earlier dossier can be offered'))
  if (field.kind === 'group') faults.push(...field.fields.flatMap((each) => inspectField(each, inRepeat)))
  if (field.kind === 'rows') {
    if (field.fields.length === 0) faults.push(faultAt(field.id, 'bảng chưa có cột nào', 'the repeat has no field'))
    faults.push(...field.fields.flatMap((each) => inspectField(each, true)))
  }
  return faults
}

const inspectPrint = ({ print }: FormDefinition, byKey: ReadonlyMap<string, Sketch>): readonly DefinitionFault[] => {
  if (print === undefined) return []
  const named = [...print.signatures.flatMap(({ name }) => name ?? []), ...(typeof print.to === 'object' ? [print.to.answer] : [])]
  const answered = new Set(['question', 'computed'])
  return named.filter((id) => !answered.has(byKey.get(id)?.kind ?? '')).map((id) => faultAt('print', `bản in nhắc tới “${id}” nhưng biểu mẫu không có câu hỏi này`, `the print refers to “${id}”, which is no question of this form`))
}

/** What a definition must be besides its references: ids, options, pages, print. */
export const inspectDefinition = (form: FormDefinition, byKey: ReadonlyMap<string, Sketch>): readonly DefinitionFault[] => {
  const faults: DefinitionFault[] = []
  if (!/^[a-z][a-z0-9-]{0,59}-v[1-9]\d{0,3}$/.test(form.ref)) faults.push(faultAt(form.ref, 'mã biểu mẫu có dạng ten-bieu-mau-v1', 'a form is named like name-of-form-v1'))
  if (form.pages.length === 0) faults.push(faultAt(form.ref, 'biểu mẫu chưa có trang nào', 'the form has no page'))
  const pageIds = form.pages.map(({ id }) => id)
  if (new Set(pageIds).size !== pageIds.length) faults.push(faultAt(form.ref, 'hai trang trùng mã', 'two pages have the same id'))
  faults.push(...pageIds.flatMap(inspectId))
  faults.push(...form.pages.flatMap(({ fields }) => fields).flatMap((field) => inspectField(field, false)))
  return [...faults, ...inspectPrint(form, byKey)]
}
