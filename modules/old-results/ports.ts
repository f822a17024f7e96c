/** Where anybody checks a digitised result: the address its code opens. */
export type OldResultsPorts = { readonly publicUrl: string }
