import type { Draft } from '../say.ts'

/** A page that asks needs no second copy of all that was answered: what is sent with a page is what it shows, so that scripts take it over. */
export const trimDraft = (draft: Draft): Draft => ({
  ...draft,
  declared: [],
  ...(draft.form ? { form: { ...draft.form, declared: [], answers: {}, offers: [], faults: [] } } : {}),
})
