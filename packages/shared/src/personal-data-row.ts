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

/** How long it is kept, as the program really does it; `nameless`: an erased person's is nobody's any more. */
type DataRetention =
  | 'until-erased'
  | 'while-account'
  | 'until-session-ends'
  | 'until-link-ends'
  | 'until-sign-in-ends'
  | 'while-window'
  | 'two-days'
  | 'ninety-days'
  | 'a-year'
  | 'while-archived'
  | 'archived-nameless'

/** Who reads it beside the person themself. */
export type DataReader =
  | 'everybody'
  | 'signed-in'
  | 'same-body'
  | 'offices'
  | 'administrator'
  | 'auditor'

/** What one table says of people. */
export interface PersonalData<Table extends string = string> {
  table: Table
  /** As the database calls them. */
  columns: readonly string[]
  of: readonly DataSubject[]
  purpose: DataPurpose
  kept: DataRetention
  readBy: readonly DataReader[]
}
