type For = { readonly actingFor?: string | undefined; readonly applicantName?: string | undefined }

/** Of drafts last changed first, one for each whom they are for. */
export const newestOfEach = <T extends For>(drafts: readonly T[]): readonly T[] =>
  drafts.filter(({ actingFor, applicantName }, index) => drafts.findIndex((each) => each.actingFor === actingFor && each.applicantName === applicantName) === index)
