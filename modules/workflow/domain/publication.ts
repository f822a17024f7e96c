// TT 01/2018/TT-VPCP article 8.3: the chairman of the province approves the internal process; the decision is kept with its version.
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { StepGraph } from './step-graph.ts'

/** The decision that approves a graph. */
export type Approval = { readonly number: string; readonly decidedOn: PlainDate; readonly decidedBy?: string }

/** Days on which new subjects may start on a version; those running on it stay. */
export type Validity = { readonly validFrom?: PlainDate; readonly validUntil?: PlainDate }

export type Publication = Validity & { readonly approval?: Approval; readonly publishedBy?: string }

export type PublishedGraph = Publication & { readonly graph: StepGraph; readonly publishedAt: Instant }
