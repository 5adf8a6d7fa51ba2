/** Keys that a series can serve: one code per variable, `undefined` where it says nothing of the variable. */
type Tuple = { readonly codes: readonly (string | undefined)[]; touched: boolean }

/** Tuples that all say something of the same variables, each once. */
export type Relation = {
  readonly variables: readonly number[]
  readonly tuples: ReadonlyMap<string, Tuple>
}

/** Codes hold no full stop, so that joined codes are unambiguous. */
function project(codes: readonly (string | undefined)[], variables: readonly number[]): string {
  let text = ''
  for (const variable of variables) text += `${codes[variable] ?? ''}.`
  return text
}

/** Gathers tuples over variables; a tuple that comes twice is touched when it is touched once. */
export function gather(
  variables: readonly number[],
  found: Iterable<{ readonly codes: readonly (string | undefined)[]; readonly touched: boolean }>,
): Relation {
  const tuples = new Map<string, Tuple>()
  for (const { codes, touched } of found) {
    const name = project(codes, variables)
    const known = tuples.get(name)
    if (known === undefined) tuples.set(name, { codes, touched })
    else if (touched) known.touched = true
  }
  return { variables, tuples }
}

/** Natural join: tuples that agree on the variables both know, in time linear in what goes in and comes out. */
export function join(a: Relation, b: Relation): Relation {
  const shared = a.variables.filter((variable) => b.variables.includes(variable))
  const further = b.variables.filter((variable) => !a.variables.includes(variable))
  const byShared = new Map<string, Tuple[]>()
  for (const tuple of b.tuples.values()) {
    const name = project(tuple.codes, shared)
    const group = byShared.get(name)
    if (group === undefined) byShared.set(name, [tuple])
    else group.push(tuple)
  }
  const joined = function* (): Generator<Tuple> {
    for (const tuple of a.tuples.values())
      for (const other of byShared.get(project(tuple.codes, shared)) ?? [])
        yield {
          codes:
            further.length === 0
              ? tuple.codes
              : tuple.codes.map((code, variable) => code ?? other.codes[variable]),
          touched: tuple.touched || other.touched,
        }
  }
  return gather([...a.variables, ...further], joined())
}
