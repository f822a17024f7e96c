type Counts = Readonly<Record<string, number>>
type Written = { readonly on: string; readonly lock: string; readonly found: Counts }

export declare const readAudit: (text: string) => Counts | undefined
export declare const judgeAudit: (given: { readonly found: Counts | undefined; readonly written: Written | undefined; readonly must: boolean; readonly lock: string; readonly now: number }) => { readonly stops: boolean; readonly said: string }
