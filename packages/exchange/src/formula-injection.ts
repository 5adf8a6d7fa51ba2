const RISKY = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/

/** Text that a spreadsheet would run as a formula, made harmless by a leading apostrophe. Numbers never come here. */
export function withoutFormula(text: string): string {
  return RISKY.test(text) ? `'${text}` : text
}
