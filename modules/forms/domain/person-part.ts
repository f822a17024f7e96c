/** What is asked of a person, one question each. */
export type PersonPart = 'fullName' | 'personalIdNumber' | 'bornOn' | 'sex' | 'ethnicity' | 'nationality' | 'identityPaper' | 'phone'
