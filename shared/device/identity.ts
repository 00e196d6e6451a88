/** Who this device is for its centre. */
export interface Identity {
  readonly device: string;
  /** Base address of the centre, without a closing slash. */
  readonly central: string;
  /** The centre's public key: P-256, SPKI DER, base64url. */
  readonly centreKey: string;
  readonly token: string;
  /** Keys the PIN verifiers; 32 bytes, base64url. */
  readonly secret: string;
}
