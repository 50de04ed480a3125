/** A failure whose message is for the user, and says all there is to say. */
export class UserFacingError extends Error {
  override name = 'UserFacingError';
}
