import type { MessageKey } from '@marsad/language'
import { useSpeech } from '../../speech.tsx'
import { Code } from '../../ui/label.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'

/** The codes of problems that reading can meet, each with its status and what it means. */
const PROBLEMS = [
  [404, 'not_found', 'api.problem.notFound'],
  [405, 'method_not_allowed', 'api.problem.method'],
  [400, 'parameter.unknown', 'api.problem.parameterUnknown'],
  [400, 'parameter.repeated', 'api.problem.parameterRepeated'],
  [400, 'parameter.invalid', 'api.problem.parameterInvalid'],
  [400, 'code.unknown', 'api.problem.codeUnknown'],
  [400, 'code.missing', 'api.problem.codeMissing'],
  [400, 'code.repeated', 'api.problem.codeRepeated'],
  [400, 'code.outside_domain', 'api.problem.codeOutside'],
  [400, 'code.several', 'api.problem.codeSeveral'],
  [400, 'period.malformed', 'api.problem.periodMalformed'],
  [400, 'period.reversed', 'api.problem.periodReversed'],
  [400, 'period.missing', 'api.problem.periodMissing'],
  [400, 'period.frequency', 'api.problem.periodFrequency'],
  [400, 'basis.unknown', 'api.problem.basis'],
  [400, 'asof.unknown', 'api.problem.asOf'],
  [400, 'lang.unknown', 'api.problem.lang'],
  [500, 'server_error', 'api.problem.server'],
] as const satisfies readonly (readonly [number, string, MessageKey])[]

/** What can be refused, by its stable code. */
export function ProblemsTable() {
  const { say } = useSpeech()
  return (
    <ScrollRegion label={say('table.region', { title: say('api.problems') })}>
      <table className="plain problems">
        <caption className="visually-hidden">{say('api.problems')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('api.problemCode')}</th>
            <th scope="col">{say('api.problemStatus')}</th>
            <th scope="col">{say('api.problemMeans')}</th>
          </tr>
        </thead>
        <tbody>
          {PROBLEMS.map(([status, code, meaning]) => (
            <tr key={code}>
              <th scope="row">
                <Code>{code}</Code>
              </th>
              <td>{status}</td>
              <td>{say(meaning)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
