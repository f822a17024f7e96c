import type { FormValues } from '../../../../../platform/web/form.ts'

type ItemAsked =
  | { readonly kind: 'component'; readonly key: string; readonly wrong: string }
  | { readonly kind: 'answer'; readonly formRef: string; readonly questionId: string; readonly wrong: string }
  | { readonly kind: 'other'; readonly wrong: string }

const itemOf = (ref: string, wrong: string): ItemAsked => {
  const [kind, first = '', second = ''] = ref.split('|')
  if (kind === 'component') return { kind, key: first, wrong }
  return kind === 'answer' ? { kind, formRef: first, questionId: second, wrong } : { kind: 'other', wrong }
}

/** Rows of the request: what is meant in `item-N-ref`, what is wrong with it in `item-N-wrong`. */
export const readItemsAsked = (values: FormValues): readonly ItemAsked[] =>
  Object.entries(values).flatMap(([field, [ref = '']]) => {
    const row = /^item-(\d+)-ref$/.exec(field)?.[1]
    return row === undefined ? [] : [itemOf(ref, values[`item-${row}-wrong`]?.[0] ?? '')]
  })

const LARGEST_COUNT = 999
const countOf = (text: string | undefined): number => (text !== undefined && /^\d{1,3}$/.test(text) ? Math.min(LARGEST_COUNT, Number(text)) : 0)

/** Papers counted over the counter for each item. */
export const readPapersTaken = (values: FormValues) => {
  const count = (what: string, item: number): number => countOf(values[`${what}-${String(item)}`]?.[0])
  const items = Object.keys(values).flatMap((field) => (field.startsWith('originals-') ? [Number(field.slice('originals-'.length))] : []))
  return items.map((item) => ({ item, originals: count('originals', item), copies: count('copies', item) })).filter(({ originals, copies }) => originals + copies > 0)
}
