/** Where a command writes, and what it may know of its surroundings. */
export type CommandIo = {
  out(line: string): void
  err(line: string): void
  /** Whether a person is looking: progress bars are drawn only then. */
  readonly isTerminal: boolean
  readonly env: Readonly<Record<string, string | undefined>>
  /** All of standard input; empty where there is none. */
  readonly input?: () => Promise<string>
}

/**
 * One command of `marsad`. `run` gives the exit code: 0 done, 1 refused or not done, 2 not understood, 78 not
 * configured as it must be.
 */
export type Command = {
  readonly name: string
  readonly summary: string
  /** The lines that `--help` prints after the summary. */
  readonly usage: string
  run(args: readonly string[], io: CommandIo): Promise<number>
}
