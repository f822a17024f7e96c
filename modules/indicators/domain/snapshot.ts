// QĐ 766/QĐ-TTg: the index of a closed month, written down so that equal figures are equal bytes.
import type { ComponentValue, IndexValue } from './quality-index.ts'

export type SnapshotUnit = { readonly code: string; readonly name: string; readonly points: number; readonly countedPoints: number; readonly components: readonly ComponentValue[] }

/** `version` changes when the way of writing does. */
export type SnapshotContent = { readonly version: 1; readonly period: string; readonly evaluatedOn: string; readonly units: readonly SnapshotUnit[] }

/** Keys in one order, whoever asks: the text of equal figures is equal. */
const writeComponent = ({ code, standing, numerator, denominator, rate, points }: ComponentValue): ComponentValue => ({
  code,
  standing,
  ...(numerator === undefined ? {} : { numerator }),
  ...(denominator === undefined ? {} : { denominator }),
  ...(rate === undefined ? {} : { rate }),
  ...(points === undefined ? {} : { points }),
})

export const unitOfSnapshot = ({ code, name }: { readonly code: string; readonly name: string }, { points, countedPoints, components }: IndexValue): SnapshotUnit => ({
  code, name, points, countedPoints, components: components.map(writeComponent),
})

export type Difference = { readonly unit: string; readonly name: string; readonly component: string; readonly then: ComponentValue | undefined; readonly now: ComponentValue | undefined }

const sameFigure = (a: ComponentValue | undefined, b: ComponentValue | undefined): boolean =>
  a?.numerator === b?.numerator && a?.denominator === b?.denominator && a?.points === b?.points && a?.standing === b?.standing

/** Unit by unit, component by component: what is not the same in both. */
export const differencesBetween = (then: readonly SnapshotUnit[], now: readonly SnapshotUnit[]): readonly Difference[] => {
  const later = new Map(now.map((unit) => [unit.code, unit]))
  return then.flatMap((unit) => {
    const other = later.get(unit.code)
    const codes = [...new Set([...unit.components, ...(other?.components ?? [])].map(({ code }) => code))]
    return codes.flatMap((component) => {
      const [a, b] = [unit, other].map((each) => each?.components.find(({ code }) => code === component))
      return sameFigure(a, b) ? [] : [{ unit: unit.code, name: unit.name, component, then: a, now: b }]
    })
  })
}
