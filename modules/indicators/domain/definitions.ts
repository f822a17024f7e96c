import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { ComponentIndicator } from './definition.ts'
import { DEFINITIONS_1_TO_3 } from './definitions-1-3.ts'
import { DEFINITIONS_4_AND_5 } from './definitions-4-5.ts'
import { PARAMETERS } from './parameters.ts'

/** What the law leaves open: the rate that earns the full points, or in proportion to it. */
export const withTargets = (definitions: readonly ComponentIndicator[], targets: Readonly<Record<string, number | 'linear'>>): readonly ComponentIndicator[] =>
  definitions.map((definition) => {
    const target = targets[definition.code]
    return typeof target === 'number' ? { ...definition, target } : definition
  })

/** Every version of every component; one of a code holds on a day. */
export const DEFINITIONS: readonly ComponentIndicator[] = withTargets([...DEFINITIONS_1_TO_3, ...DEFINITIONS_4_AND_5], { ...PARAMETERS.openTargets.value, '4.2': PARAMETERS.digitisedRule.value })

export const inForceOn = (definitions: readonly ComponentIndicator[], on: PlainDate): readonly ComponentIndicator[] =>
  definitions.filter(({ validFromOn, validUntilOn }) => validFromOn <= on && (validUntilOn === undefined || on < validUntilOn))

export const definitionsOn = (on: PlainDate): readonly ComponentIndicator[] => inForceOn(DEFINITIONS, on)
