/** Rows as both engines hold them: times and JSON are text, truth is 0 or 1, packed content is bytes. */
export type Tables = {
  setting: { name: string; value: string }
  measure: {
    id: string
    /** `series` or `indicator`. */
    type: string
    /** JSON list of dimensions in structure order. */
    structure: string
    /** Publications that touched it. */
    revision: number
    series_count: number
    observation_count: number
    first_period: string | null
    last_period: string | null
    /** JSON list of the sources that have values. */
    sources: string
  }
  vintage: {
    sequence: number
    id: string
    title: string
    provider: string
    /** JSON list. */
    sources: string
    date: string | null
    date_precision: string
    not_before: string | null
    not_after: string | null
    copy_date: string | null
    recorded_at: string
    press: number
    /** JSON labels. */
    note: string | null
    series_count: number
    cell_count: number
    previous_hash: string
    hash: string
  }
  series: {
    id: number
    measure: string
    basis: string
    /** Text form of the key. */
    key: string
    /** Place among the series of its measure, from 0: its bit in the availability sets. */
    ordinal: number
    frequency: string
    ref_area: string
    source: string
  }
  series_version: {
    series: number
    vintage: number
    codec: number
    /** Observations, and how many of them have a value. */
    n: number
    valued: number
    /** First and last period that has a value. */
    t_min: string | null
    t_max: string | null
    data: Uint8Array
  }
  citation: { id: string; title: string; ref: string; retrieved: string }
  delivery: {
    vintage: number
    series: number
    part: number
    n: number
    /** JSON columns: periods, values, status, unitMult, cells, citations. */
    cells: string
  }
  availability: { measure: string; dimension: string; code: string; bits: Uint8Array }
  search_entry: {
    id: number
    kind: string
    entity: string
    /** JSON list of the titles: folded text and language. */
    titles: string
    /** Searchable words, folded, parted by one space. */
    words: string
    weight: number
  }
  formula_version: {
    indicator: string
    version: number
    effective_from: string
    expression: string
  }
  migration: { name: string; timestamp: string }
  person: {
    id: string
    name: string
    email: string
    /** 0 or 1 on SQLite, a truth value on PostgreSQL: the sign-in library makes it so. */
    email_verified: number | boolean
    image: string | null
    created_at: string | Date
    updated_at: string | Date
  }
  session: {
    id: string
    expires_at: string | Date
    token: string
    ip_address: string | null
    user_agent: string | null
    user_id: string
    seen_at: string | null
    created_at: string | Date
    updated_at: string | Date
  }
  credential: {
    id: string
    account_id: string
    provider_id: string
    user_id: string
    password: string | null
    created_at: string | Date
    updated_at: string | Date
  }
  membership: {
    person: string
    /** `*` for a role that is of no institution. */
    institution: string
    role: string
    granted_by: string
    granted_at: string
  }
  api_key: {
    id: string
    name: string
    prefix: string
    hash: string
    owner: string
    institution: string
    /** JSON list. */
    scopes: string
    created_by: string
    created_at: string
    expires_at: string
    revoked_at: string | null
  }
  sign_in_attempt: { id: string; account: string; address: string; at: string }
  password_link: {
    hash: string
    person: string
    created_by: string
    created_at: string
    expires_at: string
    used_at: string | null
  }
  audit: {
    sequence: number
    at: string
    actor_kind: string
    actor: string
    action: string
    subject_kind: string
    subject: string
    /** JSON. */
    detail: string
    previous_hash: string
    hash: string
  }
  submission: {
    id: string
    number: number
    collection: string
    institution: string
    period: string
    created_by: string
    created_at: string
    state: string
    state_since: string
    /** One more with every change: what `If-Match` names. */
    edition: number
    /** Files received; the last one counts. */
    round: number
    sender: string | null
    approver: string | null
    /** Hash of the file as it was approved. */
    approved_sha256: string | null
    assignee: string | null
    note: string | null
    release_at: string | null
    released_by: string | null
    vintage: number | null
  }
  submission_file: {
    submission: string
    round: number
    name: string
    sha256: string
    size: number
    received_by: string
    received_at: string
    rows: number
    errors: number
    warnings: number
    /** JSON: how the text of the file was read. */
    reading: string
    bytes: Uint8Array
  }
  submission_series: {
    submission: string
    round: number
    part: number
    /** Figures in it. */
    n: number
    /** JSON list of measure, key and the columns of a delivery. */
    series: string
  }
  finding: { submission: string; round: number; part: number; n: number; findings: string }
  explanation: {
    submission: string
    round: number
    finding_group: string
    reason: string
    text: string
    author: string
    at: string
  }
  comment: {
    id: string
    submission: string
    round: number
    /** JSON cell place. */
    place: string | null
    text: string
    author: string
    at: string
  }
  idempotency_key: { actor: string; key: string; request: string; answer: string; at: string }
  job: {
    id: string
    kind: string
    content: string
    due_at: string
    attempts: number
    done_at: string | null
  }
  withdrawal: { vintage: number; restored_by: number }
  remembered_mapping: {
    institution: string
    collection: string
    /** JSON: roles by head, constants, and codes by text. */
    memory: string
    confirmed_by: string
    confirmed_at: string
  }
}
