/** Ends the session on the server, then starts the desk anew. */
export const signOut = async (): Promise<void> => {
  location.assign('/desk/sign-in')
}
