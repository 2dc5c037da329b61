/** NIST SP 800-63B-4: so many characters without a second factor, and no rule of composition. */
export const SHORTEST_PASSWORD = 15

/** Far more than 64, which the same asks for at least: longer ones cost time and are worth no more. */
export const LONGEST_PASSWORD = 256
