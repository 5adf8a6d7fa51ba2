import { formatSpan } from '@marsad/language'
import { Link } from '@tanstack/react-router'
import type { Overview } from '../../answers.ts'
import { latestWords } from '../../figures/latest-words.ts'
import { uncapitalized } from '../../figures/names.ts'
import { unitPhrase } from '../../figures/unit.ts'
import { useSpeech } from '../../speech.tsx'
import { FigureValue } from '../../ui/figure-value.tsx'
import { LatestDetail } from './latest-detail.tsx'
import { LeadCourse } from './lead-course.tsx'
import { LeadParts } from './lead-parts.tsx'

/** A title without the code of a standard that stands in brackets after it: `Taux de chômage (LU1)`. */
function withoutCode(title: string): string {
  return title.replace(/\s*\([A-Z]+\d*\)$/u, '')
}

/** The whole and its parts along the dimension of the course, in reading order. */
function codesShown({ item, dimension, parts }: NonNullable<Overview['lead']>): readonly string[] {
  const whole = item.latest?.key[dimension.id]
  const codes = parts.find((part) => part.dimension === dimension.id)?.codes ?? []
  return [...(whole === undefined ? [] : [whole]), ...codes.map(({ id }) => id)]
}

/** The figure that opens the page: its latest value, its course, and whom it concerns. */
export function Lead(props: { readonly lead: NonNullable<Overview['lead']> }) {
  const { lead } = props
  const { item, dimension, data } = lead
  const speech = useSpeech()
  const { language, say, text } = speech
  const { latest } = item
  if (latest === null) return null
  const said = latestWords(item, latest, speech)
  const periods = data.series.flatMap((line) => line.periods).toSorted()
  const span = formatSpan(periods[0] ?? '', periods.at(-1) ?? '', language)
  const title = say('figure.by', {
    what: withoutCode(text(item.title)),
    dimensions: uncapitalized(text(dimension.title)),
  })
  const subtitle = [say('place.country'), span, unitPhrase(item.unit, item.unitMult, speech)]
  const params = { lang: language, code: item.id }
  return (
    <section className="lead-block" aria-labelledby="lead-title">
      <div className="lead-figure">
        <h2 id="lead-title">
          <Link to="/$lang/indicateurs/$code" params={params}>
            {withoutCode(text(item.title))}
          </Link>
        </h2>
        <p className="lead-value">
          <FigureValue said={said} />
        </p>
        {said.whom !== undefined && <p className="lead-whom">{said.whom}</p>}
        {said.change !== undefined && <p className="lead-change">{said.change}</p>}
        <LatestDetail item={item} latest={latest} />
        <p className="lead-open">
          <Link to="/$lang/indicateurs/$code" params={params}>
            {say('home.open')}
          </Link>
        </p>
      </div>
      <figure className="lead-course">
        <figcaption>
          <h3>{title}</h3>
          <p className="lead-subtitle">{subtitle.join(say('list.comma'))}</p>
        </figcaption>
        <LeadCourse lead={lead} title={title} />
        <p className="lead-table">
          <Link
            to="/$lang/indicateurs/$code"
            params={params}
            search={{
              vue: 'tableau',
              d: { [dimension.id]: codesShown(lead) },
            }}
          >
            {say('home.asTable')}
          </Link>
        </p>
      </figure>
      <LeadParts lead={lead} />
    </section>
  )
}
