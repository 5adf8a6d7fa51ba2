import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { DataFinding } from '@marsad/model'
import type { DataFile } from './files.ts'
import { judgeFiles } from './load.ts'

/** Files by path from the data folder. */
export type Files = Readonly<Record<string, string>>

/** A small whole catalogue: a rate of two series over sex, from a survey and a census. */
export function smallCatalogue(): Files {
  return { ...LISTS, ...CODELISTS, ...THINGS }
}

/** The same files with one text in one of them replaced; it must be there. */
export function change(files: Files, path: string, from: string, to: string): Files {
  const text = files[path]
  if (text?.includes(from) !== true) throw new Error(`${path} does not hold ${from}`)
  return { ...files, [path]: text.replace(from, to) }
}

/** All that is wrong with files, as `code file:line`. */
export function wrongsOf(files: Files): readonly string[] {
  return findingsOf(files).map(({ code, file, line }) => `${code} ${file}:${line}`)
}

/** All that is wrong with files. */
export function findingsOf(files: Files): readonly DataFinding[] {
  return judgeFiles(filesOf(files)).findings
}

/** The files as they would be read from disk. */
export function filesOf(files: Files): readonly DataFile[] {
  return Object.entries(files).map(([path, text]) => ({ path, text }))
}

/** Line, from 1, of the first line of a file that holds a text. */
export function lineOf(files: Files, path: string, text: string): number {
  return (files[path] ?? '').split('\n').findIndex((line) => line.includes(text)) + 1
}

const codelist = (id: string, fields: string, codes: readonly string[]): Files => ({
  [`catalogue/codelists/${id}.yaml`]: `id: ${id}
order: 10
title:
  fr: Liste
standard: Marsad
${fields}codes:
${codes.map((code) => `  - id: ${code}\n    title:\n      fr: Code ${code}\n`).join('')}`,
})

const CODELISTS: Files = {
  ...codelist('SEX', 'totalCode: _T\ndefaultPartition: default\npartitions:\n  default: [M, F]\n', [
    '_T',
    'M',
    'F',
  ]),
  ...codelist('REGION', 'totalCode: MA\n', ['MA', 'MA01', 'MA02']),
  ...codelist('UNIT_MEASURE', '', ['PS', 'PT']),
  ...codelist('UNIT_MULT', '', ['0', '3']),
  ...codelist('SOURCE_TYPE', '', ['SURVEY', 'CENSUS']),
  ...codelist('FREQ', '', ['A', 'Q']),
  ...codelist('OBS_STATUS', '', ['A', 'O']),
  ...codelist('CONF_STATUS', '', ['F']),
  ...codelist('LFS_STANDARD', '', ['ICLS13', 'ICLS19']),
  ...codelist('INSTITUTION', 'codesFrom: institutions\n', ['_T']),
}

const LISTS: Files = {
  'catalogue/catalogue.yaml': 'version: 1.0.0\ndate: 2026-11-21\n',
  'catalogue/themes.yaml': 'themes:\n  - id: DW01\n    order: 1\n    title:\n      fr: Emploi\n',
  'catalogue/kinds.yaml': `kinds:
  - id: rate
    title:
      fr: Taux
  - id: legal-qualitative
    title:
      fr: Juridique
`,
  'catalogue/dimensions.yaml': `dimensions:
  - id: REF_AREA
    codelist: REGION
    title:
      fr: Territoire
  - id: SEX
    codelist: SEX
    partition: default
    title:
      fr: Sexe
`,
  'catalogue/legal-bases.yaml': `legalBases:
  - id: LAW
    title:
      fr: Loi
    date: 1968-08-05
    certainty: verified
`,
  'catalogue/legal-scheme.yaml': `fields:
  - id: law
    type: text
    title:
      fr: Texte
scores:
  - value: 0
    title:
      fr: Aucun
`,
  'catalogue/glossary.yaml': `topics:
  - id: WORK
    title:
      fr: Travail
standards:
  - id: ICLS19
    title:
      fr: Résolution de la 19e CIST
    date: 2013-10
    certainty: verified
`,
  'figures/releases.yaml': `releases:
  - id: NOTE_2016
    title: Note de 2016
    provider: HCP
    sources: [SURVEY_A]
    date: 2017-02
    datePrecision: month
    notBefore: 2017-01-01
    press: true
  - id: NOTE_2017
    title: Note de 2017
    provider: HCP
    sources: [SURVEY_A]
    date: null
    datePrecision: none
    press: true
`,
  'catalogue/formula-register.csv': `indicator,version,effective_from,sha256
UNEMPLOYMENT_RATE,1,2020-01-01,148a037edc277d72f187ef6c7f9713530c4817c059fccfe8bd42619abba8f361
`,
}

const series = (id: string): Files => ({
  [`catalogue/series/${id}.yaml`]: `id: ${id}
order: 10
title:
  fr: Série ${id}
unit: PS
unitMult: 3
nature: stock_mean
timeAggregation: mean
additive: true
dimensions: [REF_AREA, SEX]
totalCodes: {REF_AREA: MA, SEX: _T}
institutions: [HCP]
sourceTypes: [SURVEY, CENSUS]
referenceSource: SURVEY_A
sources: [SURVEY_A, CENSUS_A]
`,
})

const THINGS: Files = {
  ...series('unemployed'),
  ...series('labour_force'),
  'catalogue/indicators/UNEMPLOYMENT_RATE.yaml': `id: UNEMPLOYMENT_RATE
order: 10
theme: DW01
kind: rate
title:
  fr: Taux de chômage
definition:
  fr: Part des chômeurs dans la population active.
formulas:
  - version: 1
    effectiveFrom: 2020-01-01
    expression: 100 * unemployed / labour_force
unit: PT
unitMult: 0
decimals: 1
direction: lower_is_better
validRange: {min: 0, max: 100}
frequencies: [Q, A]
dimensions: [REF_AREA, SEX]
institutions: [HCP]
sourceTypes: [SURVEY]
referenceSource: SURVEY_A
sources: [SURVEY_A]
`,
  'catalogue/indicators/LEGAL_AGE.yaml': `id: LEGAL_AGE
order: 20
theme: DW01
kind: legal-qualitative
title:
  fr: Âge légal
definition:
  fr: Texte qui fixe l’âge minimal.
valueScheme: grid
unit: PT
unitMult: 0
decimals: 0
direction: neutral
validRange: {min: 0, max: 3}
frequencies: [A]
dimensions: []
institutions: [HCP]
sourceTypes: [SURVEY]
referenceSource: SURVEY_A
sources: [SURVEY_A]
`,
  'catalogue/institutions/HCP.yaml': `id: HCP
order: 10
title:
  fr: Haut-Commissariat au Plan
category: statistical_office
workshopProducer: true
`,
  'catalogue/sources/SURVEY_A.yaml': `id: SURVEY_A
order: 10
title:
  fr: Enquête
institution: HCP
sourceType: SURVEY
held: true
periodicity:
  fr: Trimestrielle
population:
  fr: Ménages
limits:
  fr: Aucune
breaks:
  - id: B2017
    title:
      fr: Refonte
    fromPeriod: {A: 2016, Q: 2016-Q1}
    fromRelease: NOTE_2017
    blocksLag: true
    verified: true
    lfsStandard: {before: ICLS13, after: ICLS19}
terms:
  fr: Citer
attribution: HCP
`,
  'catalogue/sources/CENSUS_A.yaml': `id: CENSUS_A
order: 20
title:
  fr: Recensement
institution: HCP
sourceType: CENSUS
held: false
periodicity:
  fr: Décennale
population:
  fr: Tous
limits:
  fr: Aucune
terms:
  fr: Citer
attribution: HCP
`,
  'catalogue/glossary/unemployed.yaml': `id: unemployed
order: 10
topic: WORK
title:
  fr: Chômeur
definition:
  fr: Personne sans emploi, disponible, qui en cherche un.
synonyms:
  fr: [personne au chômage]
standards:
  - id: ICLS19
    place: § 47
related: [labour_force]
measures: [unemployed, UNEMPLOYMENT_RATE]
`,
  'catalogue/glossary/labour_force.yaml': `id: labour_force
order: 20
topic: WORK
title:
  fr: Population active
definition:
  fr: Occupés et chômeurs ensemble.
`,
  'catalogue/collections/HCP_Q.yaml': `id: HCP_Q
order: 10
title:
  fr: Séries trimestrielles
institution: HCP
sources: [SURVEY_A]
measures: [unemployed, labour_force]
frequency: Q
deadlineDays: 40
legalBasis: LAW
personalData: none
certainty: proposed
`,
}

/** Writes files into a folder. */
export async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    const target = join(folder, path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, text)
  }
}
