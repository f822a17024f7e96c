type For = { readonly actingFor?: string | undefined }

/** Of drafts last changed first, one for each whom they are for: the one that going on finds. */
export const newestOfEach = <T extends For>(drafts: readonly T[]): readonly T[] =>
  drafts.filter(({ actingFor }, index) => drafts.findIndex((each) => each.actingFor === actingFor) === index)
