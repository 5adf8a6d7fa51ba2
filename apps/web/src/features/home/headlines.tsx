import { Link } from '@tanstack/react-router'
import type { IndicatorItem, Institutions } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { Label } from '../../ui/label.tsx'
import { HeadlineTile } from './headline-tile.tsx'
import { producersOf } from './producers.ts'

type Institution = Institutions['items'][number]

const MIGRATION = /^MIG/

/** The headline indicators: those with figures as tiles, labour market first, then migration; the others with who should produce them. */
export function Headlines(props: {
  readonly items: readonly IndicatorItem[]
  readonly institutions: readonly Institution[]
}) {
  const { say } = useSpeech()
  const held = props.items.filter((item) => item.latest !== null)
  const groups = [
    { id: 'work', title: say('home.work'), items: held.filter((i) => !MIGRATION.test(i.theme)) },
    {
      id: 'migration',
      title: say('home.migration'),
      items: held.filter((i) => MIGRATION.test(i.theme)),
    },
  ]
  const awaited = props.items.filter((item) => item.latest === null)
  return (
    <>
      {groups.map((group) => (
        <section key={group.id} aria-labelledby={`headlines-${group.id}`}>
          <h2 id={`headlines-${group.id}`}>{group.title}</h2>
          <ul className="tiles">
            {group.items.map((item) => (
              <HeadlineTile key={item.id} item={item} />
            ))}
          </ul>
        </section>
      ))}
      {awaited.length > 0 && <Awaited items={awaited} institutions={props.institutions} />}
    </>
  )
}

function Awaited(props: {
  readonly items: readonly IndicatorItem[]
  readonly institutions: readonly Institution[]
}) {
  const speech = useSpeech()
  const { language, say } = speech
  return (
    <section aria-labelledby="headlines-awaited">
      <h2 id="headlines-awaited">{say('home.awaited')}</h2>
      <p className="muted">{say('home.awaitedWhy')}</p>
      <ul className="rows rows-wide">
        {props.items.map((item) => (
          <li key={item.id}>
            <Link to="/$lang/indicateurs/$code" params={{ lang: language, code: item.id }}>
              <Label of={item.title} />
            </Link>
            <span>
              {say('home.producer', {
                institutions: producersOf(item, props.institutions, speech),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
