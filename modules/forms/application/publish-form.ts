// Nghị định 45/2020/NĐ-CP Điều 11: electronic forms are published; what a version asked can be read as long as somebody answered it.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { sha256Of } from '../../../platform/storage/sha256.ts'
import type { Work } from '../../../platform/work.ts'
import type { FormDefinition } from '../domain/form-definition.ts'
import { insertVersion, selectVersion, selectVersions } from '../store/form-version-store.ts'
import { readDefinition } from './read-definition.ts'

export type PublishForm = { readonly definition: unknown; readonly validFrom: PlainDate; readonly source: string }
export type PublishRefusal =
  | { readonly kind: 'form-unsound'; readonly count: number; readonly errors: readonly { readonly field: string; readonly reason: string }[] }
  | { readonly kind: 'form-version-taken'; readonly formRef: string }
  | { readonly kind: 'form-version-not-next'; readonly formRef: string; readonly next: string }
  | { readonly kind: 'form-dates-contradict'; readonly from: string }

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]))
}

/** The same whatever order its members were written in. */
const hashOf = (definition: FormDefinition): string => sha256Of(new TextEncoder().encode(JSON.stringify(sorted(definition))))

const splitRef = (ref: string): { readonly code: string; readonly number: number } => {
  const at = ref.lastIndexOf('-v')
  return { code: ref.slice(0, at), number: Number(ref.slice(at + 2)) }
}

const checkPlace = async (work: Work, { ref }: FormDefinition, validFrom: PlainDate): Promise<Outcome<null, PublishRefusal>> => {
  const { code, number } = splitRef(ref)
  const [newest] = await selectVersions(work.tx, code)
  if (newest === undefined) return number === 1 ? ok(null) : refuse({ kind: 'form-version-not-next', formRef: ref, next: `${code}-v1` })
  if (number <= newest.number) return refuse({ kind: 'form-version-taken', formRef: ref })
  if (number > newest.number + 1) return refuse({ kind: 'form-version-not-next', formRef: ref, next: `${code}-v${newest.number + 1}` })
  return validFrom > newest.validFrom ? ok(null) : refuse({ kind: 'form-dates-contradict', from: newest.validFrom })
}

/** Publishes the next version of a form; a published one never changes. */
export const publishForm = async (work: Work, { definition: given, validFrom, source }: PublishForm): Promise<Outcome<{ readonly formRef: string }, PublishRefusal>> => {
  const read = readDefinition(given)
  if (!read.ok) {
    const errors = read.refusal.faults.map(({ where, text }) => ({ field: where, reason: text.vi }))
    return refuse({ kind: 'form-unsound', count: errors.length, errors })
  }
  const definition = read.value
  const placed = await checkPlace(work, definition, validFrom)
  if (!placed.ok) return placed
  const by = work.actor.kind === 'staff' ? work.actor.officialId : undefined
  const inserted = await insertVersion(work.tx, { definition, contentHash: hashOf(definition), validFrom, source, ...splitRef(definition.ref), at: work.now, by })
  return inserted ? ok({ formRef: definition.ref }) : refuse({ kind: 'form-version-taken', formRef: definition.ref })
}

/** True when this very version, word for word, was published before. */
export const isPublished = async (work: Work, definition: FormDefinition): Promise<'same' | 'other' | 'not'> => {
  const version = await selectVersion(work.tx, definition.ref)
  if (version === undefined) return 'not'
  return version.contentHash === hashOf(definition) ? 'same' : 'other'
}
