/** The matter a register is asked for: a draft or a dossier, with what people call it. */
export type RegisterMatter = { readonly kind: 'filing-draft' | 'dossier'; readonly id: string; readonly label: string; readonly procedureCode?: string }
