/** NIST SP 800-63B-4: so many characters without a second factor, and no rule of composition. */
export const SHORTEST_PASSWORD = 15
