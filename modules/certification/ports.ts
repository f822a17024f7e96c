/** Where anybody checks a copy: the address its code opens. */
export type CertificationPorts = { readonly publicUrl: string }
