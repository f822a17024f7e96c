// NĐ 13/2023/NĐ-CP article 3: what a register told, line by line, as far as the purpose reaches; nothing else came through.
export const TOLD_FACTS = ['fullName', 'personalIdNumber', 'bornOn', 'gender', 'ethnicity', 'nationality', 'residence', 'currentAddress', 'maritalStatus', 'father', 'mother', 'spouse', 'householdHead', 'registrationNumber', 'name', 'form', 'status', 'address', 'foundedOn', 'representatives'] as const
export type ToldFact = (typeof TOLD_FACTS)[number]
export type ToldLine = { readonly fact: ToldFact; readonly text: string }

type Said = { readonly words?: string; readonly fullName?: string; readonly personalIdNumber?: string; readonly title?: string; readonly relation?: string }

const wordsOf = (value: unknown): string => {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.map(wordsOf).join('; ')
  if (typeof value !== 'object') return String(value)
  const { words, fullName, personalIdNumber, title, relation } = value as Said
  return words ?? [fullName, personalIdNumber, title ?? relation].filter(Boolean).join(', ')
}

export const registerLines = (facts: object): readonly ToldLine[] =>
  TOLD_FACTS.flatMap((fact) => {
    const text = wordsOf((facts as Readonly<Record<string, unknown>>)[fact])
    return text === '' ? [] : [{ fact, text }]
  })
