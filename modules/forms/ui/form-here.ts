import { createClient } from '../../../platform/web/client.ts'
import type { LeftOut } from '../../../platform/web/left-out.ts'
import { readForm, type FormToFill } from '../contract.ts'

const fetched = new Map<string, FormToFill>()

/** For a page the server drew: its form, which did not travel with it as data. Never on the server. */
export const fetchForms = async (refs: readonly string[]): Promise<void> => {
  for (const ref of new Set(refs)) {
    const answer = await createClient(fetch)(readForm, { params: { formRef: ref } })
    if (!answer.ok) throw new Error(answer.problem.detail)
    fetched.set(ref, answer.value)
  }
}

/** The form a loader read here, else the one fetched. */
export const formHere = (ref: string, loaded: LeftOut<FormToFill> | undefined): FormToFill => {
  const form = loaded?.value ?? fetched.get(ref)
  if (form === undefined) throw new Error(`the form ${ref} is not here`)
  return form
}
