import type { Codelist } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { Code } from '../../ui/label.tsx'

/** The sets of codes that add up to a total, said by name: which codes may be added, and to what. */
export function Partitions(props: { readonly codelist: Codelist }) {
  const { codelist } = props
  const { say, text } = useSpeech()
  if (codelist.partitions.length === 0) return null
  const nameOf = (id: string) => {
    const code = codelist.codes.find((one) => one.id === id)
    return code === undefined ? id : text(code.title)
  }
  return (
    <section className="part narrow" aria-labelledby="partitions">
      <h2 id="partitions">{say('codes.partitions')}</h2>
      <p className="muted">{say('codes.partitionsWhat')}</p>
      <ul className="partitions">
        {codelist.partitions.map((partition) => (
          <li key={partition.id}>
            <p>
              <Code>{partition.id}</Code>
              {partition.preferred && codelist.partitions.length > 1 && (
                <span className="badge">{say('codes.preferred')}</span>
              )}
            </p>
            <p>
              {say('codes.partitionWords', {
                codes: partition.codes.map(nameOf).join(' + '),
                total: partition.total === null ? say('codes.whole') : nameOf(partition.total),
              })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
