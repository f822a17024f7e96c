import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { ComponentIndicator } from './definition.ts'
import { DEFINITIONS_1_TO_3 } from './definitions-1-3.ts'
import { DEFINITIONS_4_AND_5 } from './definitions-4-5.ts'

/** Every version of every component; one of a code holds on a day. */
export const DEFINITIONS: readonly ComponentIndicator[] = [...DEFINITIONS_1_TO_3, ...DEFINITIONS_4_AND_5]

export const definitionsOn = (on: PlainDate): readonly ComponentIndicator[] =>
  DEFINITIONS.filter(({ validFromOn, validUntilOn }) => validFromOn <= on && (validUntilOn === undefined || on < validUntilOn))
