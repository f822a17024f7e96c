/** The matter a register is asked for: a procedure somebody thinks of beginning, a draft, a dossier, or a question put at the desk, with what people call it. */
export type RegisterMatter = { readonly kind: 'procedure' | 'filing-draft' | 'dossier' | 'desk-question'; readonly id: string; readonly label: string; readonly procedureCode?: string }
