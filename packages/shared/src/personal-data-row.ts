/** Whose data it is. */
export type DataSubject =
  | 'account-holder'
  | 'focal-point'
  | 'committee-member'
  | 'meeting-participant'
  | 'visitor'

/** Why it is kept. */
type DataPurpose =
  | 'naming'
  | 'signing-in'
  | 'security'
  | 'answering-for-a-body'
  | 'sitting-in-a-committee'
  | 'recording-meetings'
  | 'writing-to-people'
  | 'repeating-safely'
  | 'accounting-for-decisions'

/** How long it is kept, as the program really does it. */
type DataRetention =
  | 'while-known'
  | 'while-account'
  | 'until-session-ends'
  | 'until-link-ends'
  | 'until-sign-in-ends'
  | 'while-window'
  | 'two-days'
  | 'ninety-days'
  | 'a-year'
  | 'while-archived'

/** Who reads it beside the person themself. */
type DataReader = 'signed-in' | 'offices' | 'administrator' | 'auditor'

/** The columns of one table that say something of people, and why they are kept. */
export interface PersonalData<Table extends string = string> {
  table: Table
  /** As the database calls them. */
  columns: readonly string[]
  of: readonly DataSubject[]
  purpose: DataPurpose
  kept: DataRetention
  readBy: readonly DataReader[]
}
