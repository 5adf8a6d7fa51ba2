import { Console } from '../features/api/console.tsx'
import { ProblemsTable } from '../features/api/problems-table.tsx'
import { Recipes } from '../features/api/recipes.tsx'
import { SelectionRules } from '../features/api/rules.tsx'
import { Breadcrumb } from '../features/frame/breadcrumb.tsx'
import { useSpeech } from '../speech.tsx'
import { Code } from '../ui/label.tsx'
import { PageTitle, useDocumentTitle } from '../ui/page.tsx'
import '../styles/reference.css'
import '../styles/api.css'

/** How programs read the figures: try it here, take it to a tool, select, ask again cheaply, understand a refusal. */
export function ApiPage() {
  const { say } = useSpeech()
  useDocumentTitle(say('api.title'))
  return (
    <div className="wrap">
      <Breadcrumb />
      <PageTitle>{say('api.title')}</PageTitle>
      <p className="lead">{say('api.lead')}</p>
      <ul className="api-facts">
        <li>
          {say('api.base')} <Code>{`${location.origin}/api/v1`}</Code>
        </li>
        <li>
          <a href="/api/v1/openapi.json">{say('footer.openapi')}</a> (OpenAPI 3.1)
        </li>
        <li>{say('api.open')}</li>
      </ul>
      <section className="part" aria-labelledby="essayer">
        <h2 id="essayer">{say('api.try')}</h2>
        <Console />
      </section>
      <section className="part" aria-labelledby="recettes">
        <h2 id="recettes">{say('api.recipes')}</h2>
        <p className="muted">{say('api.recipesWhat')}</p>
        <Recipes />
      </section>
      <section className="part" aria-labelledby="selection">
        <h2 id="selection">{say('api.selection')}</h2>
        <p className="muted">{say('api.selectionWhat')}</p>
        <SelectionRules />
      </section>
      <section className="part" aria-labelledby="etiquettes">
        <h2 id="etiquettes">{say('api.tags')}</h2>
        <p>{say('api.tagsWhat')}</p>
      </section>
      <section className="part" aria-labelledby="problemes">
        <h2 id="problemes">{say('api.problems')}</h2>
        <p className="muted">{say('api.problemsWhat')}</p>
        <ProblemsTable />
      </section>
    </div>
  )
}
