import type { ObsStatus } from '@marsad/model'

/** What a colour stands for. Each role is one custom property of the page: `sex-f` is `var(--sex-f)`, `total` is ink, `other` is grey. */
export const COLOUR_ROLES = [
  'total',
  'sex-f',
  'sex-m',
  'cat-1',
  'cat-2',
  'cat-3',
  'cat-4',
  'cat-5',
  'cat-6',
  'other',
] as const
export type ColourRole = (typeof COLOUR_ROLES)[number]

/** The shape of a marker: the second cue beside the colour. */
export type MarkerShape = 'circle' | 'square' | 'triangle' | 'diamond' | 'pentagon' | 'wedge'

const SHAPES = {
  total: 'circle',
  'sex-f': 'circle',
  'sex-m': 'square',
  'cat-1': 'circle',
  'cat-2': 'square',
  'cat-3': 'triangle',
  'cat-4': 'diamond',
  'cat-5': 'wedge',
  'cat-6': 'pentagon',
  other: 'circle',
} as const satisfies Record<ColourRole, MarkerShape>

/** The marker of a role. No two categorical roles, and not the two sexes, share one. */
export function shapeOf(role: ColourRole): MarkerShape {
  return SHAPES[role]
}

/** A code as far as its colour goes, in the order of its codelist. */
export type ColouredCode = {
  readonly id: string
  /** Not stated, other: grey. */
  readonly residual?: boolean
}

const CATEGORIES = ['cat-1', 'cat-2', 'cat-3', 'cat-4', 'cat-5', 'cat-6'] as const

const FIXED: Readonly<Record<string, Readonly<Record<string, ColourRole>>>> = {
  SEX: { F: 'sex-f', M: 'sex-m' },
  AREA: { U: 'cat-1', R: 'cat-3' },
}

/**
 * The colour of each code of a codelist. It follows the code and not its place in a selection, so that a code keeps its
 * colour on every page, whatever else is selected.
 *
 * @param codelist `SEX` has its own pair and `AREA` a fixed one.
 * @param codes The whole codelist in its order. The first six that are neither total nor residual get the six categorical
 * colours; later ones are grey, for no reader tells more than six apart.
 * @param total Code of the total, drawn in ink; null when the list has none.
 */
export function coloursOfCodelist(
  codelist: string,
  codes: readonly ColouredCode[],
  total: string | null,
): ReadonlyMap<string, ColourRole> {
  const fixed = FIXED[codelist] ?? {}
  const taken = new Set<ColourRole>(Object.values(fixed))
  const free = CATEGORIES.filter((role) => !taken.has(role))
  const colours = new Map<string, ColourRole>()
  for (const code of codes) {
    const role =
      code.id === total
        ? 'total'
        : (fixed[code.id] ?? (code.residual === true ? 'other' : (free.shift() ?? 'other')))
    colours.set(code.id, role)
  }
  return colours
}

const TENTATIVE: ReadonlySet<ObsStatus> = new Set(['P', 'E', 'F', 'I'])
const UNRELIABLE: ReadonlySet<ObsStatus> = new Set(['U', 'N'])

/** Provisional, estimated, forecast or imputed: the segment that leads to it is dashed and its marker hollow. */
export function isTentative(status: ObsStatus): boolean {
  return TENTATIVE.has(status)
}

/** Of low reliability or not significant: its marker is hollow and carries its letter. */
export function isUnreliable(status: ObsStatus): boolean {
  return UNRELIABLE.has(status)
}
