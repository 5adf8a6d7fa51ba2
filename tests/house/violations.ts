/** A file that breaks one rule of the house, the rule that must refuse it, and nothing else. */
export type Violation = {
  readonly what: string
  readonly file: string
  readonly text: string
  readonly rule: string
}

const imports = (name: string) => `import { thing } from '${name}'\n\nexport const kept = thing\n`

const forbidden: readonly (readonly [room: string, imported: string])[] = [
  ['packages/model', '@marsad/language'],
  ['packages/language', '@marsad/model'],
  ['packages/formula', '@marsad/catalogue'],
  ['packages/exchange', '@marsad/store'],
  ['packages/store', '@marsad/formula'],
  ['packages/catalogue', '@marsad/store'],
  ['packages/validation', '@marsad/exchange'],
  ['packages/charts', '@marsad/exchange'],
  ['apps/web', '@marsad/store'],
  ['apps/web', '@marsad/api'],
]

const browserRooms = ['model', 'language', 'formula', 'exchange', 'validation', 'charts']

/** Every rule that guards the house, broken once. */
export const VIOLATIONS: readonly Violation[] = [
  ...forbidden.map(([room, imported]) => ({
    what: `${room} importing ${imported}`,
    file: `${room}/src/forbidden-${imported.slice(8)}.ts`,
    text: imports(imported),
    rule: 'lint/style/noRestrictedImports',
  })),
  ...browserRooms.map((room) => ({
    what: `packages/${room}, which runs in a browser, importing node:fs`,
    file: `packages/${room}/src/from-node.ts`,
    text: "import { readFileSync } from 'node:fs'\n\nexport const kept = readFileSync\n",
    rule: 'lint/correctness/noNodejsModules',
  })),
  {
    what: 'two files importing each other',
    file: 'packages/model/src/cycle-a.ts',
    text: "import { b } from './cycle-b.ts'\n\nexport const a = (): unknown => b\n",
    rule: 'lint/suspicious/noImportCycles',
  },
  {
    what: 'a promise nobody waits for',
    file: 'packages/model/src/floating.ts',
    text: 'const later = async (): Promise<number> => 1\n\nexport function start(): void {\n  later()\n}\n',
    rule: 'lint/nursery/noFloatingPromises',
  },
  {
    what: 'a promise where a condition stands',
    file: 'packages/model/src/misused.ts',
    text: 'const later = async (): Promise<boolean> => true\n\nexport function start(): number {\n  if (later()) return 1\n  return 2\n}\n',
    rule: 'lint/nursery/noMisusedPromises',
  },
  {
    what: 'a switch that forgets a case',
    file: 'packages/model/src/switch.ts',
    text: "type Side = 'left' | 'right'\n\nexport function name(side: Side): string {\n  switch (side) {\n    case 'left':\n      return 'l'\n  }\n  return ''\n}\n",
    rule: 'lint/nursery/useExhaustiveSwitchCases',
  },
  {
    what: 'an explicit any',
    file: 'packages/model/src/any.ts',
    text: 'export const read = (value: any): unknown => value\n',
    rule: 'lint/suspicious/noExplicitAny',
  },
  {
    what: 'a non-null assertion',
    file: 'packages/model/src/bang.ts',
    text: 'export const first = (list: readonly string[]): string => list[0]!\n',
    rule: 'lint/style/noNonNullAssertion',
  },
  {
    what: 'a value import of a type',
    file: 'packages/model/src/type-import.ts',
    text: "import { Labels } from './labels.ts'\n\nexport const kept = (labels: Labels): Labels => labels\n",
    rule: 'lint/style/useImportType',
  },
  {
    what: 'a star re-export',
    file: 'packages/model/src/star.ts',
    text: "export * from './labels.ts'\n",
    rule: 'lint/performance/noReExportAll',
  },
  {
    what: 'a default export',
    file: 'packages/model/src/default.ts',
    text: 'export default 1\n',
    rule: 'lint/style/noDefaultExport',
  },
  {
    what: 'markup set from a string',
    file: 'apps/web/src/markup.tsx',
    text: 'export const Markup = ({ html }: { html: string }) => (\n  <p dangerouslySetInnerHTML={{ __html: html }} />\n)\n',
    rule: 'lint/security/noDangerouslySetInnerHtml',
  },
  {
    what: 'code run from a string',
    file: 'packages/formula/src/run.ts',
    text: 'export const run = (text: string): unknown => globalThis.eval(text)\n',
    rule: 'lint/security/noGlobalEval',
  },
]

/** The other half of the cycle. */
export const CYCLE_OTHER_HALF = {
  file: 'packages/model/src/cycle-b.ts',
  text: "import { a } from './cycle-a.ts'\n\nexport const b = (): unknown => a\n",
}
