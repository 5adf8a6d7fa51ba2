import type { IndicatorItem } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { HeadlineTile } from './headline-tile.tsx'

const MIGRATION = /^MIG/

/** The headline indicators that have figures, as tiles: labour market first, then migration. */
export function Headlines(props: { readonly items: readonly IndicatorItem[] }) {
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
    </>
  )
}
