/**
 * Stands in for `typebox` in browser bundles: a contract's schemas are the server's business, a browser needs only its
 * method and path. Whatever is asked of it answers itself, so any schema expression evaluates to something harmless.
 */
const anything: unknown = new Proxy(() => undefined, {
  get: (_target, name) => (typeof name === 'symbol' ? undefined : anything),
  apply: () => anything,
})

export const Type = anything
