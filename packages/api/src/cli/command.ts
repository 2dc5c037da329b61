import type { Language } from '@iltizam/shared/vocabulary'

export interface Terminal {
  language: Language
  print(line: string): void
  complain(line: string): void
}

export interface Call {
  /** What the command is about, such as a file; empty where it takes nothing. */
  operand: string
  /** Those that were given, without their dashes. */
  flags: ReadonlySet<string>
  /** The values that were given, by the name of their option. */
  values: Readonly<Record<string, string>>
  terminal: Terminal
}

export interface Command {
  /** As it is called; with a dash for each space it names its words under `cli:commands`. */
  name: string
  takesOperand: boolean | 'optional'
  flags: readonly string[]
  /** Options with a value, those first without which it cannot run. */
  options?: { required: readonly string[]; optional?: readonly string[] }
  /** Gives the exit code. */
  run(call: Call): Promise<number>
}
