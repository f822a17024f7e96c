type Primitive = string | number | boolean | undefined

/** The same shape with the arrays and fields a schema's type has: not readonly. */
type Writable<T> = T extends Primitive
  ? T
  : T extends readonly (infer E)[]
    ? Writable<E>[]
    : { -readonly [K in keyof T]: Writable<T[K]> }

/** Readonly values leave as answers; nobody writes to them after this point. */
export const writable = <T>(value: T): Writable<T> => value as Writable<T>
