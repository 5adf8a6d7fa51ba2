import { Link } from '@tanstack/react-router'
import type { IndicatorItem, Latest } from '../../answers.ts'
import { latestWords } from '../../figures/latest-words.ts'
import { useSpeech } from '../../speech.tsx'
import { FigureValue } from '../../ui/figure-value.tsx'
import { Label } from '../../ui/label.tsx'
import { LatestDetail } from './latest-detail.tsx'

/** The other headline indicators that have figures, one a line. */
export function HeadlineTable(props: { readonly items: readonly IndicatorItem[] }) {
  const { say } = useSpeech()
  if (props.items.length === 0) return null
  return (
    <section aria-labelledby="headlines-others" className="headline-section">
      <h2 id="headlines-others">{say('home.others')}</h2>
      <table className="headline-table">
        <caption className="visually-hidden">{say('home.others')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('home.othersIndicator')}</th>
            <th scope="col" className="headline-number">
              {say('home.othersValue')}
            </th>
            <th scope="col">{say('home.othersChange')}</th>
            <th scope="col">{say('home.othersSource')}</th>
          </tr>
        </thead>
        <tbody>
          {props.items.map((item) =>
            item.latest === null ? null : (
              <HeadlineRow key={item.id} item={item} latest={item.latest} />
            ),
          )}
        </tbody>
      </table>
    </section>
  )
}

function HeadlineRow(props: { readonly item: IndicatorItem; readonly latest: Latest }) {
  const { item, latest } = props
  const speech = useSpeech()
  const said = latestWords(item, latest, speech)
  return (
    <tr>
      <th scope="row">
        <Link to="/$lang/indicateurs/$code" params={{ lang: speech.language, code: item.id }}>
          <Label of={item.title} />
        </Link>
        {said.whom !== undefined && <span className="headline-whom">{said.whom}</span>}
      </th>
      <td className="headline-number">
        <FigureValue said={said} />
      </td>
      <td className="headline-change">
        {said.change ?? (latest.lowest === null ? speech.say('home.noChange') : '–')}
      </td>
      <td className="headline-detail">
        <LatestDetail item={item} latest={latest} />
      </td>
    </tr>
  )
}
