import type { Catalogue, Indicator, Labels } from '@marsad/model'
import { headTag, type Library, vintagesOf } from '../library.ts'
import { institutionsOf, STATES, type State, stateOf } from './facets.ts'
import { leadAnswer } from './lead.ts'
import { indicatorItem } from './lists.ts'
import { vintageAnswer } from './publications.ts'
import { type Summary, summaryOf } from './summary.ts'

const SHOWN_OF_GROUP = 4
const RECENT = 24
const NATIONAL = 6
const INTERNATIONAL = 3

/**
 * What is published, in one answer: the lead figure, a few indicators of each group with their recent course, the other headline
 * indicators, how complete the system is, and what was published last.
 */
export async function overview(library: Library) {
  return library.memo('overview', await headTag(library), () => surveyed(library))
}

type Known = { readonly indicator: Indicator; readonly summary: Summary; readonly state: State }

async function surveyed(library: Library) {
  const { catalogue } = library
  const known = await Promise.all(
    [...catalogue.indicators.values()].map((one) => know(library, one)),
  )
  const home = homeOf(catalogue, known)
  const leading = catalogue.indicators.get(home.lead.indicator)
  const lead = leading === undefined ? null : await leadAnswer(library, leading, home.lead.by)
  const groups = home.groups.map(({ id, title, indicators }) => ({
    id,
    title,
    items: indicators
      .flatMap((one) => known.find(({ indicator }) => indicator.id === one) ?? [])
      .filter(({ summary }) => summary.latest !== null)
      .slice(0, SHOWN_OF_GROUP)
      .map(({ indicator, summary }) => indicatorItem(indicator, summary, { recent: RECENT })),
  }))
  const shown = new Set([
    home.lead.indicator,
    ...groups.flatMap(({ items }) => items.map(({ id }) => id)),
  ])
  const headlines = known.filter(({ indicator }) => indicator.headline && !shown.has(indicator.id))
  return {
    lead,
    groups,
    headlines: headlines
      .filter(({ summary }) => summary.latest !== null)
      .map(({ indicator, summary }) => indicatorItem(indicator, summary)),
    awaited: headlines
      .filter(({ summary }) => summary.latest === null)
      .map(({ indicator }) => ({
        id: indicator.id,
        title: indicator.title,
        institutions: indicator.institutions.map((id) => named(catalogue.institutions, id)),
      })),
    state: countStates(known),
    themes: [...catalogue.themes.values()].map(({ id, title, decentWorkElement }) => ({
      id,
      title,
      decentWorkElement: decentWorkElement ?? null,
      ...countStates(known.filter(({ indicator }) => indicator.theme === id)),
    })),
    institutions: institutionStates(catalogue, known),
    publications: await newestPublications(library),
  }
}

async function know(library: Library, indicator: Indicator): Promise<Known> {
  const summary = await summaryOf(library, indicator)
  return { indicator, summary, state: stateOf(indicator, summary.coverage.observations > 0) }
}

/** What the catalogue puts first; where it says nothing, the first headline indicator that has figures leads. */
function homeOf(catalogue: Catalogue, known: readonly Known[]): NonNullable<Catalogue['home']> {
  if (catalogue.home !== undefined) return catalogue.home
  const first = known.find(
    ({ indicator, summary }) => indicator.headline && summary.latest !== null,
  )
  return { lead: { indicator: first?.indicator.id ?? '', by: ['SEX'] }, groups: [] }
}

function named(things: ReadonlyMap<string, { readonly title: Labels }>, id: string) {
  return { id, title: things.get(id)?.title ?? { fr: id } }
}

/** How many indicators have figures, wait for them, and are read in the law. */
function countStates(known: readonly Known[]): Record<State, number> {
  const [held = 0, awaited = 0, legal = 0] = STATES.map(
    (state) => known.filter((one) => one.state === state).length,
  )
  return { held, awaited, legal }
}

/** The institutions that produce indicators, those with most first. An indicator of two institutions counts for both. */
function institutionStates(catalogue: Catalogue, known: readonly Known[]) {
  return [...catalogue.institutions.values()]
    .map(({ id, title, category }) => ({
      id,
      title,
      international: isAbroad(category),
      ...countStates(
        known.filter(({ indicator }) => institutionsOf(catalogue, indicator).includes(id)),
      ),
    }))
    .filter(({ held, awaited, legal }) => held + awaited + legal > 0)
    .sort((a, b) => b.held + b.awaited + b.legal - (a.held + a.awaited + a.legal))
}

function isAbroad(category: string | undefined): boolean {
  return category === 'international' || category === 'foreign'
}

/** The newest publications that brought figures: those of the country, and those of international organisations. */
async function newestPublications(library: Library) {
  const newest = (await vintagesOf(library)).filter(({ counts }) => counts.cells > 0).toReversed()
  const abroad = ({ provider }: { readonly provider: string }) =>
    isAbroad(library.catalogue.institutions.get(provider)?.category)
  const answers = (vintages: typeof newest) => vintages.map((one) => vintageAnswer(library, one))
  return {
    national: answers(newest.filter((one) => !abroad(one)).slice(0, NATIONAL)),
    international: answers(newest.filter(abroad).slice(0, INTERNATIONAL)),
  }
}
