// NĐ 45/2020/NĐ-CP articles 11 and 16: what stood in for bringing a paper, written on the component for good.
import type { StoredFileId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'

export type ReusedFrom = 'state' | 'result' | 'national' | 'upload'

export type Reused =
  /** The register holds it; no paper at all. */
  | { readonly from: 'state'; readonly register: 'population' | 'business'; readonly rule: string; readonly source: string; /** The look-up that answered. */ readonly lookUpId?: string; readonly at: Instant }
  /** Out of the holder's national store. */
  | { readonly from: 'national'; readonly fileId: StoredFileId; readonly name: string; readonly code: string; readonly number?: string; readonly issuer: string; readonly sourceLabel: string; readonly lookUpId: string; readonly at: Instant }
  | { readonly from: 'result' | 'upload'; readonly recordId: string; readonly fileId: StoredFileId; readonly name: string; readonly number?: string; readonly issuer?: string; readonly sourceLabel?: string; readonly at: Instant }

/** What could have been used again when the dossier was filed. */
export type CouldReuse = { readonly key: string; readonly from: readonly ReusedFrom[] }

type Counted = { readonly components: readonly { readonly key?: string; readonly reused?: readonly Reused[] }[]; readonly reusable?: readonly CouldReuse[] }

export type ReuseFacts = {
  /** Components with something the state holds already, used or not. */
  readonly could: number
  readonly did: number
  readonly byState: number
  readonly byResult: number
  readonly byNational: number
  readonly byUpload: number
}

/** Figures of one dossier for component 4.3 of the index: a dossier counts when `did` is not zero. */
export const reuseFactsOf = ({ components, reusable = [] }: Counted): ReuseFacts => {
  const used = components.filter(({ reused = [] }) => reused.length > 0)
  const by = (from: ReusedFrom): number => used.filter(({ reused = [] }) => reused.some((each) => each.from === from)).length
  const keys = new Set([...reusable.map(({ key }) => key), ...used.flatMap(({ key }) => (key === undefined ? [] : [key]))])
  return { could: keys.size, did: used.length, byState: by('state'), byResult: by('result'), byNational: by('national'), byUpload: by('upload') }
}
