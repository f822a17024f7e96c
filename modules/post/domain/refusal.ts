export type PostRefusal =
  | { readonly kind: 'order-not-found' }
  | { readonly kind: 'parcel-with-post' }
  | { readonly kind: 'parcel-not-here' }
  | { readonly kind: 'contents-missing' }
  | { readonly kind: 'parcel-number-missing'; readonly label: string }
  | { readonly kind: 'parcel-number-used'; readonly number: string }
  | { readonly kind: 'postman-missing' }
  | { readonly kind: 'nothing-to-hand-over' }
  | { readonly kind: 'order-not-refused' }
  | { readonly kind: 'case-not-open' }
  | { readonly kind: 'case-open-before' }
  | { readonly kind: 'complaint-too-late'; readonly until: string }
  | { readonly kind: 'words-missing' }
  | { readonly kind: 'address-unknown' }
  | { readonly kind: 'post-down' }
  | { readonly kind: 'post-missing' }
  | { readonly kind: 'handover-not-found' }
  | { readonly kind: 'money-difference-not-open' }
