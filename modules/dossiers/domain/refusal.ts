import type { DossierState } from './dossier.ts'

/** Why a command on a dossier is refused. Each carries the article it stands on in the comment beside it. */
export type DossierRefusal =
  | CourseRefusal
  | SuccessionRefusal
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
  | { readonly kind: 'result-issued-before' }
  | { readonly kind: 'result-run-out' }
  | { readonly kind: 'result-withdrawn-before'; readonly when: string }
  /** NĐ 45/2020 article 15: what an office signs it has read, and is a PDF. */
  | { readonly kind: 'nothing-to-sign' }
  | { readonly kind: 'result-not-opened'; readonly names: string }
  | { readonly kind: 'result-cannot-be-signed'; readonly file: string }
  | { readonly kind: 'result-not-pdf'; readonly names: string }
  | { readonly kind: 'no-certificate' }
  | { readonly kind: 'result-unsigned' | 'result-signing-stopped'; readonly code: string; readonly names: string }
  | { readonly kind: 'result-being-signed' }
  /** NĐ 30/2020 article 8: a paper has a title and content; the draft has none, or too much of them. */
  | { readonly kind: 'result-draft-missing' }
  | { readonly kind: 'result-draft-empty' }
  /** NĐ 61/2018 article 19.2: what is decided on is what was submitted. */
  | { readonly kind: 'result-draft-changed' }
  | { readonly kind: 'not-read' }
  /** NĐ 61/2018 article 20.2: originals go back with the result, from hand to hand. */
  | { readonly kind: 'result-on-paper' }
  /** NĐ 61/2018 article 20.2: levies are paid before the result is taken. */
  | { readonly kind: 'levies-owed'; readonly left: number }
  /** TT 03/2025 article 7: stopping on request only while nothing is decided. */
  | { readonly kind: 'already-decided' }
  /** NĐ 118/2025 article 21: what the applicant asked for is answered before anything else is decided. */
  | { readonly kind: 'withdrawal-waits'; readonly when: string }
  | { readonly kind: 'withdrawal-not-asked' }
  /** Luật 91/2025/QH15 article 9: filed for somebody only with their consent. */
  | { readonly kind: 'consent-missing' }
  | { readonly kind: 'procedure-not-published' }
  | { readonly kind: 'channel-not-offered'; readonly channel: string }
  | { readonly kind: 'unit-not-receiving' }
  | { readonly kind: 'receiver-missing' }
  | { readonly kind: 'originals-not-held' }
  /** NĐ 61/2018 article 20.3; Bộ luật Dân sự 2015 article 138: whoever takes it for another shows the paper. */
  | { readonly kind: 'taker-authorisation-missing' }
  | { readonly kind: 'papers-not-by-post'; readonly number: string; readonly decidedOn: string }
  | { readonly kind: 'result-not-by-post'; readonly number: string; readonly decidedOn: string }
  | { readonly kind: 'postal-order-missing' }

/** NĐ 61/2018 article 4: dossiers of a divided unit. */
export type SuccessionRefusal = { readonly kind: 'split-unit-not-found' } | { readonly kind: 'heir-unknown' } | { readonly kind: 'not-at-unit' }

/** About what happens between acceptance and result. */
export type CourseRefusal =
  /** NĐ 61/2018 articles 11.2c and 15.3, NĐ 118/2025 article 11: asked for once. */
  | { readonly kind: 'supplement-used-up'; readonly when: string }
  /** NĐ 61/2018 article 19.4: within three working days of reception. */
  | { readonly kind: 'supplement-too-late'; readonly until: string }
  | { readonly kind: 'supplement-unclear' }
  | { readonly kind: 'supplement-incomplete'; readonly items: string }
  | { readonly kind: 'supplement-not-given' }
  | { readonly kind: 'supplement-already-given' }
  | { readonly kind: 'supplement-changed' }
  | { readonly kind: 'supplement-item-unknown'; readonly item: number }
  /** NĐ 61/2018 article 19.5: content and deadline are stated. */
  | { readonly kind: 'opinion-unclear' }
  | { readonly kind: 'opinion-not-open' }
  | { readonly kind: 'opinion-not-overdue' }
  | { readonly kind: 'unit-asks-itself' }
  | { readonly kind: 'answer-missing' }
  /** NĐ 61/2018 article 19.6: the lead decides when every branch has answered. */
  | { readonly kind: 'branches-open'; readonly count: number }
  | { readonly kind: 'branch-not-open' }
  /** TT 01/2018/TT-VPCP article 8: a step knows the actions its approved workflow names. */
  | { readonly kind: 'action-not-here'; readonly action: string }
  | { readonly kind: 'step-has-own-command'; readonly action: string }
  | { readonly kind: 'step-papers-missing'; readonly names: string }
  | { readonly kind: 'party-unclear'; readonly party: string }
  /** NĐ 61/2018 article 19.3: time, place, participants, content. */
  | { readonly kind: 'verification-incomplete'; readonly fieldsVi: string; readonly fieldsEn: string }
  /** NĐ 61/2018 article 19.1: only what the dossier says can be compared, with papers it holds. */
  | { readonly kind: 'claim-unknown' }
  | { readonly kind: 'obligation-unclear' }
  | { readonly kind: 'obligation-not-open' }
  | { readonly kind: 'obligation-proof-missing' }
  /** NĐ 61/2018 article 19.9: at the latest one day before expiry, and once. */
  | { readonly kind: 'reappointment-too-late'; readonly until: string }
  | { readonly kind: 'reappointed-before'; readonly when: string }
  | { readonly kind: 'new-date-not-later' }
  /** Bộ luật Dân sự 2015 article 148: nothing is promised for a day nobody works. */
  | { readonly kind: 'new-date-day-off' }
  /** Until when somebody is asked to answer or pay lies ahead; what is put on record has happened. */
  | { readonly kind: 'until-past' }
  | { readonly kind: 'moment-ahead' }
  /** NĐ 61/2018 article 19.9, plan 276/QĐ-UBND row IV.1: late only with its signed apology. */
  | { readonly kind: 'delay-unaccounted'; readonly dueAt: string }
  | { readonly kind: 'no-due-date' }
  | { readonly kind: 'nothing-to-undo' }
  | { readonly kind: 'not-yours-to-undo'; readonly name: string }
  | { readonly kind: 'levy-not-due'; readonly left: number }
  | { readonly kind: 'levy-claim-open'; readonly words: string }
  | { readonly kind: 'levy-claim-reason-missing' }
  | { readonly kind: 'levy-claim-amount-wrong'; readonly most: number }
  | { readonly kind: 'papers-not-due' }
  | { readonly kind: 'assignee-not-competent' }
  | { readonly kind: 'in-those-hands'; readonly name: string }
  | { readonly kind: 'nothing-changed' }
  /** NĐ 61/2018 article 17.4. */
  | { readonly kind: 'decider-not-competent' }
