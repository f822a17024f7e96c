export type Component = { readonly name: string; readonly version: string; readonly purl: string; readonly licenses?: readonly object[]; readonly hashes?: readonly { readonly alg: string; readonly content: string }[] }
type Locked = { readonly version?: string; readonly license?: string; readonly integrity?: string; readonly dev?: boolean; readonly link?: boolean }
export declare const sbomOf: (lock: { readonly name: string; readonly version?: string; readonly packages: Readonly<Record<string, Locked>> }) => { readonly bomFormat: string; readonly components: readonly Component[] }
