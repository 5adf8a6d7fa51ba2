import type { Rule } from './rule.ts'
import { codeHasItsZeros } from './rules/code-has-its-zeros.ts'
import { codeInsideDomain } from './rules/code-inside-domain.ts'
import { codeKnown } from './rules/code-known.ts'
import { columnsPresent } from './rules/columns-present.ts'
import { countAboveThreshold } from './rules/count-above-threshold.ts'
import { countNotNegative } from './rules/count-not-negative.ts'
import { encodingSound } from './rules/encoding-sound.ts'
import { figuresNotRepeated } from './rules/figures-not-repeated.ts'
import { figuresPresent } from './rules/figures-present.ts'
import { formulaResultUsed } from './rules/formula-result-used.ts'
import { formulaWithoutError } from './rules/formula-without-error.ts'
import { headFound } from './rules/head-found.ts'
import { indicatorInRange } from './rules/indicator-in-range.ts'
import { institutionsAgree } from './rules/institutions-agree.ts'
import { keyOnce } from './rules/key-once.ts'
import { measureKnown } from './rules/measure-known.ts'
import { measureOfCollection } from './rules/measure-of-collection.ts'
import { mirrorNear } from './rules/mirror-near.ts'
import { missingHasReason } from './rules/missing-has-reason.ts'
import { missingHasStatus } from './rules/missing-has-status.ts'
import { noPersonalData } from './rules/no-personal-data.ts'
import { nothingLost } from './rules/nothing-lost.ts'
import { numberInLocalDigits } from './rules/number-in-local-digits.ts'
import { numberIsNumber } from './rules/number-is-number.ts'
import { numberOneReading } from './rules/number-one-reading.ts'
import { numberWithoutPercent } from './rules/number-without-percent.ts'
import { partsAddUp } from './rules/parts-add-up.ts'
import { percentNotShare } from './rules/percent-not-share.ts'
import { periodExpected } from './rules/period-expected.ts'
import { periodKnown } from './rules/period-known.ts'
import { periodsWithoutGap } from './rules/periods-without-gap.ts'
import { populationStated } from './rules/population-stated.ts'
import { referenceDateInPeriod } from './rules/reference-date-in-period.ts'
import { referenceDateStated } from './rules/reference-date-stated.ts'
import { relationHolds } from './rules/relation-holds.ts'
import { revisionExplained } from './rules/revision-explained.ts'
import { rowsAsGiven } from './rules/rows-as-given.ts'
import { rowsInPlace } from './rules/rows-in-place.ts'
import { sexesAddUp } from './rules/sexes-add-up.ts'
import { statusFitsValue } from './rules/status-fits-value.ts'
import { statusKnown } from './rules/status-known.ts'
import { subsetWithinTotal } from './rules/subset-within-total.ts'
import { templateCurrent } from './rules/template-current.ts'
import { templateOfCollection } from './rules/template-of-collection.ts'
import { templateOfInstitution } from './rules/template-of-institution.ts'
import { templateOfPeriod } from './rules/template-of-period.ts'
import { unitNotThousandfold } from './rules/unit-not-thousandfold.ts'
import { valueInRange } from './rules/value-in-range.ts'
import { valueWithoutJump } from './rules/value-without-jump.ts'
import { yearsInPlace } from './rules/years-in-place.ts'
import { zeroIsZero } from './rules/zero-is-zero.ts'

/** Every rule in the order in which it is checked: what spoils a figure comes before what compares figures. */
export const RULES: readonly Rule[] = [
  templateOfInstitution,
  templateOfCollection,
  templateOfPeriod,
  templateCurrent,
  headFound,
  columnsPresent,
  rowsAsGiven,
  encodingSound,
  noPersonalData,
  formulaWithoutError,
  formulaResultUsed,
  figuresPresent,
  measureKnown,
  measureOfCollection,
  codeHasItsZeros,
  codeKnown,
  codeInsideDomain,
  periodKnown,
  periodExpected,
  keyOnce,
  numberOneReading,
  numberWithoutPercent,
  numberIsNumber,
  numberInLocalDigits,
  statusKnown,
  statusFitsValue,
  missingHasStatus,
  missingHasReason,
  zeroIsZero,
  populationStated,
  referenceDateStated,
  referenceDateInPeriod,
  countNotNegative,
  percentNotShare,
  valueInRange,
  countAboveThreshold,
  rowsInPlace,
  unitNotThousandfold,
  subsetWithinTotal,
  sexesAddUp,
  partsAddUp,
  relationHolds,
  figuresNotRepeated,
  yearsInPlace,
  nothingLost,
  periodsWithoutGap,
  revisionExplained,
  valueWithoutJump,
  indicatorInRange,
  institutionsAgree,
  mirrorNear,
]
