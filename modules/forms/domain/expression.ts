/**
 * Conditions and computed values as data. A reference is a question's id: `phone`, `father.fullName`; inside a repeat the
 * row's own questions come first, by their bare id. Aggregates name a column: `children.income`.
 */
export type Reference = string

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>='

/** True, false, or, where a compared answer is absent, neither: then nothing is shown and no check fails. */
export type Condition =
  | { readonly answer: Reference; readonly is: string }
  | { readonly answer: Reference; readonly in: readonly string[] }
  /** A choice of several holds this option. */
  | { readonly answer: Reference; readonly has: string }
  | { readonly answered: Reference }
  | { readonly compare: readonly [Expression, Comparison, Expression] }
  /** At least one row of a repeat; inside `where` the row's questions go by their bare id. */
  | { readonly someRow: Reference; readonly where: Condition }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }

/** Text or number; absent when what it needs is absent. Dates are texts, `2001-05-03`, and compare as such. */
export type Expression =
  | { readonly value: string | number }
  | { readonly answer: Reference }
  /** The answer as people read it: an option's words, a commune's name, 3/5/2001. */
  | { readonly shown: Reference }
  | { readonly today: true }
  | { readonly sum: Reference }
  | { readonly lowest: Reference }
  | { readonly highest: Reference }
  /** Rows of a repeat that hold something, or those where a condition holds. */
  | { readonly count: Reference; readonly where?: Condition }
  | { readonly add: readonly Expression[] }
  | { readonly subtract: readonly [Expression, Expression] }
  | { readonly multiply: readonly Expression[] }
  | { readonly divide: readonly [Expression, Expression] }
  /** To so many decimals; none unless said. */
  | { readonly round: Expression; readonly decimals?: number }
  /** Absent parts are left out together with their separator. */
  | { readonly concat: readonly Expression[]; readonly separator?: string }
  /** A whole number, or a full date, in Vietnamese words. */
  | { readonly inWords: Expression }
  /** Completed years; of a partial date, from its earliest possible day. */
  | { readonly ageAt: readonly [born: Expression, on: Expression] }
  | { readonly daysBetween: readonly [from: Expression, to: Expression] }
  | { readonly monthsBetween: readonly [from: Expression, to: Expression] }
  | { readonly if: Condition; readonly then: Expression; readonly else?: Expression }
