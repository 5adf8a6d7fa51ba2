import type { MessageKey } from '@marsad/language'
import { useSpeech } from '../../speech.tsx'
import { Code } from '../../ui/label.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'

const RULES = [
  ['SEX=F,M', 'api.rule.codes'],
  ['REF_AREA=*', 'api.rule.all'],
  ['SOURCE=HCP_RGPH', 'api.rule.source'],
  ['FREQ=Q', 'api.rule.frequency'],
  ['from=2017&to=2024-Q4', 'api.rule.periods'],
  ['basis=reported', 'api.rule.basis'],
  ['asOf=HCP_ENE_2016', 'api.rule.asOf'],
] as const satisfies readonly (readonly [string, MessageKey])[]

/** How figures are selected: what each parameter means and what holds when it is not there. */
export function SelectionRules() {
  const { say } = useSpeech()
  return (
    <ScrollRegion label={say('table.region', { title: say('api.selection') })}>
      <table className="plain rules">
        <caption className="visually-hidden">{say('api.selection')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('api.parameter')}</th>
            <th scope="col">{say('api.problemMeans')}</th>
          </tr>
        </thead>
        <tbody>
          {RULES.map(([parameter, meaning]) => (
            <tr key={parameter}>
              <th scope="row">
                <Code>{parameter}</Code>
              </th>
              <td>{say(meaning)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
