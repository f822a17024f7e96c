import type { FormToFill } from '../contract.ts'
import { compiledOf } from '../domain/compile-form.ts'
import type { FormAnswers } from '../domain/form-definition.ts'

/**
 * Where no area question is asked or could come up, only the communes answered before are needed to read the answers: a
 * page that asks two questions of a long form then stays light.
 */
export const trimAreas = (form: FormToFill, { asked, earlier }: { readonly asked: readonly string[]; readonly earlier: FormAnswers }): FormToFill => {
  const areaKeys = compiledOf(form.definition).nodes.flatMap((node) => (node.kind === 'question' && node.question.kind === 'area' ? [node.key] : []))
  if (areaKeys.some((key) => asked.includes(key) || earlier[key] === undefined)) return form
  const named = new Set(Object.values(earlier))
  return { ...form, areas: form.areas.filter(({ code }) => named.has(code)), oldAreas: form.oldAreas.filter(({ code }) => named.has(code)) }
}
