/** Who can be chosen at the identity provider of the journeys, by what it calls them. */
export const KNOWN = { subject: 'AB123456', email: 's.lamrani@example.org' }
export const STRANGER = { subject: 'CD789012', email: 'm.inconnu@example.org' }

/** How the program reaches its identity provider; the provider is started with the same. */
export const OIDC = {
  OIDC_ISSUER: 'http://127.0.0.1:3995',
  OIDC_CLIENT_ID: 'iltizam',
  OIDC_CLIENT_SECRET: 'a secret between the two of them',
  OIDC_NAME: 'الهوية الرقمية',
}
