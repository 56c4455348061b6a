/**
 * The tables of a fleet, version by version: forward only. A migration that was released never changes;
 * what comes later is one more at the end.
 *
 * Texts that must come back byte for byte (settings, samples) are `text`: `jsonb` sorts keys, rounds no
 * number but refuses U+0000, which nodes do answer.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE iqchains.tiers (
    digest text PRIMARY KEY,
    path text NOT NULL,
    text text NOT NULL
  );
  CREATE TABLE iqchains.node (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    url text NOT NULL,
    origin text NOT NULL,
    model text,
    api text,
    chain text,
    region text NOT NULL,
    key_reference text,
    header_references jsonb NOT NULL,
    concurrency integer NOT NULL,
    timeout_s integer NOT NULL,
    operator_key text,
    suite text NOT NULL,
    suite_version text NOT NULL,
    suite_digest text NOT NULL,
    tiers text NOT NULL REFERENCES iqchains.tiers,
    harness text NOT NULL,
    seed text,
    keep boolean NOT NULL,
    lead_days double precision NOT NULL,
    covert_days double precision,
    paused boolean NOT NULL DEFAULT false,
    added timestamptz NOT NULL DEFAULT now()
  );
  CREATE UNIQUE INDEX node_once ON iqchains.node (url, coalesce(model, ''), suite);
  CREATE TABLE iqchains.run (
    id text PRIMARY KEY,
    started text NOT NULL,
    frozen text NOT NULL,
    suite text,
    attempt integer,
    timeout_ms integer NOT NULL DEFAULT 0,
    finished text,
    lease bigint NOT NULL DEFAULT 1,
    holder text,
    expires timestamptz
  );
  CREATE INDEX run_held ON iqchains.run (id) WHERE holder IS NOT NULL;
  CREATE TABLE iqchains.place (
    value text NOT NULL,
    run text NOT NULL REFERENCES iqchains.run ON DELETE CASCADE,
    PRIMARY KEY (value, run)
  );
  CREATE INDEX place_run ON iqchains.place (run);
  CREATE TABLE iqchains.sample (
    run text NOT NULL REFERENCES iqchains.run ON DELETE CASCADE,
    position integer NOT NULL,
    entry uuid NOT NULL,
    attempts integer NOT NULL,
    record text NOT NULL,
    stored timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (run, position)
  );
  CREATE INDEX sample_stored ON iqchains.sample USING brin (stored);
  CREATE TABLE iqchains.note (
    run text NOT NULL REFERENCES iqchains.run ON DELETE CASCADE,
    seq integer NOT NULL,
    entry uuid NOT NULL,
    kind text NOT NULL,
    record text NOT NULL,
    stored timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (run, seq)
  );
  CREATE TABLE iqchains.picture (
    run text NOT NULL REFERENCES iqchains.run ON DELETE CASCADE,
    sha256 text NOT NULL,
    bytes bytea NOT NULL,
    PRIMARY KEY (run, sha256)
  );
  CREATE TABLE iqchains.exam (
    id uuid PRIMARY KEY,
    node bigint NOT NULL REFERENCES iqchains.node,
    kind text NOT NULL,
    due timestamptz NOT NULL,
    state text NOT NULL,
    run text,
    sessions integer NOT NULL DEFAULT 0,
    code text,
    message text,
    worker text,
    changed timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX exam_node ON iqchains.exam (node, due DESC);
  CREATE INDEX exam_open ON iqchains.exam (state, due) WHERE state NOT IN ('signed', 'cancelled');
  CREATE INDEX exam_run ON iqchains.exam (run);
  CREATE TABLE iqchains.report (
    run text PRIMARY KEY REFERENCES iqchains.run,
    node bigint REFERENCES iqchains.node,
    digest text NOT NULL,
    standing text NOT NULL,
    score text,
    valid_until timestamptz,
    signed timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX report_node ON iqchains.report (node, signed DESC);
  `,
  `
  ALTER TABLE iqchains.node ADD COLUMN announce boolean NOT NULL DEFAULT false;
  CREATE TABLE iqchains.announcement (
    exam uuid NOT NULL REFERENCES iqchains.exam,
    subject text NOT NULL,
    announced text NOT NULL,
    test integer NOT NULL,
    wanted timestamptz NOT NULL DEFAULT now(),
    pending text,
    origin text,
    entry bigint,
    intent text,
    drawn text,
    PRIMARY KEY (exam, subject)
  );
  CREATE INDEX announcement_open ON iqchains.announcement (wanted) WHERE drawn IS NULL;
  CREATE TABLE iqchains.log (
    origin text PRIMARY KEY,
    size bigint NOT NULL,
    root text NOT NULL
  );
  CREATE TABLE iqchains.announcer (
    alone boolean PRIMARY KEY DEFAULT true CHECK (alone),
    lease bigint NOT NULL,
    holder text,
    expires timestamptz
  );
  `,
]
