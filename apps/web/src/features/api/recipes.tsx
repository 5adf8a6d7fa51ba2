import { CodeBlock } from '../../ui/code-block.tsx'

const PATH = '/api/v1/indicators/UNEMPLOYMENT_RATE/data.csv'

/** The same figures in four tools, with the address of this server in them. */
function recipesFor(base: string) {
  return [
    {
      id: 'curl',
      name: 'curl',
      text: `curl '${base}${PATH}?SEX=F,M&from=2017' -o chomage.csv`,
    },
    {
      id: 'python',
      name: 'Python (pandas)',
      text: `import pandas as pd

url = "${base}${PATH}?SEX=F,M&from=2017"
taux = pd.read_csv(url)
print(taux.pivot(index="TIME_PERIOD", columns="SEX", values="OBS_VALUE"))`,
    },
    {
      id: 'r',
      name: 'R',
      text: `url <- "${base}${PATH}?SEX=F,M&from=2017"
taux <- read.csv(url, encoding = "UTF-8")
xtabs(OBS_VALUE ~ TIME_PERIOD + SEX, taux)`,
    },
    {
      id: 'power-query',
      name: 'Excel (Power Query)',
      text: `let
  Source = Csv.Document(
    Web.Contents("${base}${PATH}", [Query = [SEX = "F,M", from = "2017"]]),
    [Delimiter = ",", Encoding = 65001]),
  Titles = Table.PromoteHeaders(Source, [PromoteAllScalars = true]),
  Typed = Table.TransformColumnTypes(Titles, {{"OBS_VALUE", type number}}, "en-US")
in
  Typed`,
    },
  ] as const
}

/** How to take figures to the tools people use. */
export function Recipes() {
  return (
    <div className="recipes">
      {recipesFor(location.origin).map((recipe) => (
        <CodeBlock key={recipe.id} title={recipe.name} text={recipe.text} />
      ))}
    </div>
  )
}
