import { direction, localeOf } from '@marsad/language'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import type { IndicatorItem } from '../../answers.ts'
import { latestWords } from '../../figures/latest-words.ts'
import { unitPhrase } from '../../figures/unit.ts'
import { useSpeech } from '../../speech.tsx'
import { FigureValue } from '../../ui/figure-value.tsx'
import { Code, Label } from '../../ui/label.tsx'
import { CoverageStrip, type StripSpan } from './coverage-strip.tsx'

type Props = {
  readonly item: IndicatorItem
  readonly span: StripSpan
  /** Who is expected to produce it, by name. */
  readonly producers: string
  /** Its theme, where the list is not grouped by it. */
  readonly theme?: string | undefined
}

/** One indicator of the catalogue: what it is, its coverage at a glance, its latest figure; or who should produce it. */
export const CatalogueRow = memo(function CatalogueRow(props: Props) {
  const { item, theme } = props
  const speech = useSpeech()
  const { language, say } = speech
  const { coverage, definition } = item
  const legal = item.kind === 'legal-qualitative'
  return (
    <li className="catalogue-row">
      <div className="catalogue-what">
        <h3>
          <Link to="/$lang/indicateurs/$code" params={{ lang: language, code: item.id }}>
            <Label of={item.title} />
          </Link>
          {item.headline && <span className="key-mark">{say('catalogue.key')}</span>}
        </h3>
        {definition !== undefined && (
          <p
            className="catalogue-definition"
            {...(definition.language !== language && {
              lang: localeOf(definition.language),
              dir: direction(definition.language),
            })}
          >
            {definition.text}
          </p>
        )}
        <p className="catalogue-meta">
          <Code>{item.id}</Code>
          {!legal && <span>{unitPhrase(item.unit, item.unitMult, speech)}</span>}
          {coverage.sources.length > 0 && (
            <span>{say('catalogue.sources', { count: coverage.sources.length })}</span>
          )}
          {theme !== undefined && <span>{theme}</span>}
        </p>
      </div>
      <div className="catalogue-coverage">
        {item.years !== null && <CoverageStrip years={item.years} span={props.span} />}
      </div>
      <LatestOf item={item} producers={props.producers} />
    </li>
  )
})

function LatestOf(props: { readonly item: IndicatorItem; readonly producers: string }) {
  const { item } = props
  const speech = useSpeech()
  const { latest } = item
  if (latest === null) {
    return (
      <p className="catalogue-latest catalogue-awaited">
        {item.kind === 'legal-qualitative'
          ? speech.say('catalogue.legal')
          : item.coverage.observations > 0
            ? speech.say('catalogue.partial')
            : speech.say('catalogue.awaited', { institutions: props.producers })}
      </p>
    )
  }
  const said = latestWords(item, latest, speech)
  const detail = [said.whom, said.status].filter((part) => part !== undefined)
  return (
    <p className="catalogue-latest">
      <span className="catalogue-value">
        <FigureValue said={said} />
      </span>
      <span className="catalogue-detail">
        <bdi>{said.period}</bdi>
        {detail.length > 0 && ` · ${detail.join(' · ')}`}
      </span>
    </p>
  )
}
