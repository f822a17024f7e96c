/** Receivers this installation has a postman for; messages to others wait. */
export type IntegrationPorts = { readonly connected: readonly string[] }
