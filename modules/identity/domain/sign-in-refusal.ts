/** Why a sign-in goes no further. One refusal for unknown name, wrong password and disabled account: it tells nobody which. */
export type SignInRefusal =
  | { readonly kind: 'sign-in-refused' }
  /** Told only to whoever knows the password. */
  | { readonly kind: 'temporary-password-ended'; readonly days: number }
  | { readonly kind: 'too-many-tries'; readonly seconds: number }
  /** The middle of a sign-in that is over: too late, too many wrong codes, or never begun here. */
  | { readonly kind: 'sign-in-over' }
  | { readonly kind: 'code-wrong' }
