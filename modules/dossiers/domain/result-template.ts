// NĐ 61/2018 article 19.2: the officer drafts the result; NĐ 30/2020 Phụ lục I: what the sheet around the words looks like.

/** Versioned data (data/result-templates); the newest version of a code is the one drafts begin with. */
export type ResultTemplate = {
  readonly code: string
  readonly version: number
  /** Codes of the procedures it is for; the general one names none. */
  readonly procedures: readonly string[]
  readonly title: string
  readonly basis: string
  readonly signedAs: string
  readonly body: readonly string[]
  readonly recipients: readonly string[]
}

export const GENERAL_TEMPLATE = 'general'

/** What stands where nothing is known: seen by the officer, and to be written or struck out. */
export const BLANK = '…………'

/** The one made for the procedure, else the general one; of each the newest version. */
export const chooseTemplate = (templates: readonly ResultTemplate[], procedureCode: string): ResultTemplate => {
  const newest = templates.toSorted((a, b) => b.version - a.version)
  const chosen = newest.find(({ procedures }) => procedures.includes(procedureCode)) ?? newest.find(({ code }) => code === GENERAL_TEMPLATE)
  if (!chosen) throw new Error('data/result-templates: no general template')
  return chosen
}

/** Names of fields and what they say: `applicant.fullName`, `answer.event`. */
export type TemplateFields = ReadonlyMap<string, string>

const FIELD = /\{([\w.|]+)\}/g

/** `{a|b}`: the first that is known. */
export const fillText = (text: string, fields: TemplateFields): string =>
  text.replaceAll(FIELD, (_whole, names: string) => names.split('|').map((name) => fields.get(name)?.trim()).find((known) => known) ?? BLANK)

export type FilledTemplate = { readonly title: string; readonly body: string; readonly recipients: readonly string[] }

export const fillTemplate = ({ title, body, recipients }: ResultTemplate, fields: TemplateFields): FilledTemplate => ({
  title: fillText(title, fields),
  body: body.map((line) => fillText(line, fields)).join('\n'),
  recipients: recipients.map((line) => fillText(line, fields)),
})
