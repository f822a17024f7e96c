// Thông tư 01/2023/TT-VPCP Điều 8; plan 276 III.3b: what came on paper is digitised, and known while it is not.
type Paper = {
  readonly key?: string
  readonly name: string
  readonly originals: number
  readonly copies: number
  readonly files: readonly unknown[]
  readonly digitised?: boolean
}

/** Papers no file was attached to, and no copy was made of afterwards; `store/undigitised.view.ts` asks the same of rows. */
export const undigitised = <T extends Paper>(components: readonly T[]): readonly T[] =>
  components.filter(
    ({ key, name, originals, copies, files }, at) => originals + copies > 0 && files.length === 0 && !components.slice(at + 1).some((later) => later.digitised && later.key === key && later.name === name),
  )
