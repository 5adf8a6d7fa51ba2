import { Sparkline } from '@marsad/charts'
import { Link } from '@tanstack/react-router'
import type { IndicatorItem, Overview } from '../../answers.ts'
import { latestWords } from '../../figures/latest-words.ts'
import { recentLine } from '../../figures/recent.ts'
import { useSpeech } from '../../speech.tsx'
import { FigureValue } from '../../ui/figure-value.tsx'
import { Label } from '../../ui/label.tsx'
import { LatestDetail } from './latest-detail.tsx'

/** A few indicators that go together, each with its latest value and its course. */
export function TileGroup(props: { readonly group: Overview['groups'][number] }) {
  const { id, title, items } = props.group
  if (items.length === 0) return null
  return (
    <section aria-labelledby={`group-${id}`} className="tile-group">
      <h2 id={`group-${id}`}>
        <Label of={title} />
      </h2>
      <ul className="tiles">
        {items.map((item) => (
          <Tile key={item.id} item={item} />
        ))}
      </ul>
    </section>
  )
}

function Tile(props: { readonly item: IndicatorItem }) {
  const { item } = props
  const speech = useSpeech()
  const { latest } = item
  if (latest === null) return null
  const said = latestWords(item, latest, speech)
  const recent = recentLine(item.recent)
  const isPercent = said.unit === '%'
  const below = [isPercent ? '' : said.unit, said.whom ?? ''].filter((part) => part !== '')
  return (
    <li className="tile">
      <h3>
        <Link to="/$lang/indicateurs/$code" params={{ lang: speech.language, code: item.id }}>
          <Label of={item.title} />
        </Link>
      </h3>
      <div className="tile-figure">
        <p className="tile-value">
          <FigureValue said={isPercent ? said : { ...said, unit: '' }} />
        </p>
        {below.length > 0 && <p className="tile-whom">{below.join(' · ')}</p>}
      </div>
      <div className="tile-course">
        {recent !== undefined && (
          <Sparkline series={recent} breaks={recent.breaks} width={104} height={36} />
        )}
      </div>
      <div className="tile-foot">
        {said.change !== undefined && <p className="tile-change">{said.change}</p>}
        <LatestDetail item={item} latest={latest} />
      </div>
    </li>
  )
}
