/** Why an administrator's command about accounts, roles or delegations goes no further. */
export type AccountRefusal =
  | { readonly kind: 'account-unknown' }
  | { readonly kind: 'official-unknown' }
  | { readonly kind: 'unit-unknown' }
  | { readonly kind: 'sign-in-name-malformed' }
  | { readonly kind: 'sign-in-name-taken' }
  | { readonly kind: 'outside-own-units' }
  /** Nobody closes the door behind themselves. */
  | { readonly kind: 'own-account' }

export type RoleRefusal =
  | { readonly kind: 'role-held-already' }
  | { readonly kind: 'role-grant-unknown' }
  | { readonly kind: 'official-unknown' }
  | { readonly kind: 'unit-unknown' }
  | { readonly kind: 'outside-own-units' }
  /** Nobody gives themselves a role, or the last administrator's role away. */
  | { readonly kind: 'own-role' }
