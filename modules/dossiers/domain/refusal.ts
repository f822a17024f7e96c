import type { DossierState } from './dossier.ts'

/** Why a command on a dossier is refused. Each carries the article it stands on in the comment beside it. */
export type DossierRefusal =
  | { readonly kind: 'dossier-not-found' }
  | { readonly kind: 'not-permitted-here' }
  | { readonly kind: 'wrong-state'; readonly state: DossierState; readonly stateVi: string; readonly stateEn: string }
  | { readonly kind: 'changed-meanwhile'; readonly who: string; readonly whatVi: string; readonly whatEn: string; readonly when: string; readonly version: number }
  | { readonly kind: 'claimed-by-other'; readonly name: string }
  /** NĐ 61/2018 article 19.1: the named official does the work. */
  | { readonly kind: 'not-claimed' }
  /** A dossier is never received empty (practice complained of in the press, 2024). */
  | { readonly kind: 'empty-dossier' }
  /** NĐ 61/2018 article 17.1: completeness is checked before reception. */
  | { readonly kind: 'components-missing'; readonly names: string }
  | { readonly kind: 'applicant-incomplete'; readonly fields: string }
  /** NĐ 61/2018 articles 17.1, 19.8: every refusal states its reason. */
  | { readonly kind: 'reason-missing' }
  /** NĐ 61/2018 articles 19.1-19.2: read inside the office only. */
  | { readonly kind: 'proposal-missing' }
  | { readonly kind: 'send-back-reason-missing' }
  | { readonly kind: 'unknown-reason'; readonly reasonCode: string }
  /** NĐ 61/2018 article 20: a result is returned only after it exists. */
  | { readonly kind: 'result-missing' }
  /** TT 03/2025 article 7: stopping on request only while nothing is decided. */
  | { readonly kind: 'already-decided' }
  | { readonly kind: 'procedure-not-published' }
  | { readonly kind: 'channel-not-offered'; readonly channel: string }
  | { readonly kind: 'unit-not-receiving' }
  | { readonly kind: 'receiver-missing' }
  /** NĐ 61/2018 article 20.3; Bộ luật Dân sự 2015 article 138: whoever takes it for another shows the paper. */
  | { readonly kind: 'taker-authorisation-missing' }
  | { readonly kind: 'postal-order-missing' }
