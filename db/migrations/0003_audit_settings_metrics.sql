-- What people with rights did, in a chain: each row carries the hash of the one before it. Rows name people by the
-- learner's random subject_id only, so erasing a learner cuts the thread and leaves the chain whole.
CREATE TABLE audit_log (
  tenant_id TEXT NOT NULL REFERENCES tenants (id) ON DELETE RESTRICT,
  id TEXT NOT NULL,
  -- From 1, without a gap.
  seq INTEGER NOT NULL CHECK (seq > 0),
  at INTEGER NOT NULL,
  -- A subject_id, 'operator' (the command line) or 'system' (a job).
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  -- Ids and figures, never names.
  detail TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(detail)),
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, seq)
) STRICT;

CREATE INDEX audit_log_by_action ON audit_log (tenant_id, action, seq);
CREATE INDEX audit_log_by_actor ON audit_log (tenant_id, actor, seq);

-- Where retention cut the chain: rows up to seq are gone, and this is the hash that the next one continues from. Signed
-- with the tool's key, so that nobody who can write the database can shorten the log unseen.
CREATE TABLE audit_checkpoints (
  tenant_id TEXT NOT NULL REFERENCES tenants (id) ON DELETE RESTRICT,
  id TEXT NOT NULL,
  seq INTEGER NOT NULL CHECK (seq > 0),
  hash TEXT NOT NULL,
  at INTEGER NOT NULL,
  -- A compact JWS over tenant, seq, hash and time.
  signature TEXT NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, seq)
) STRICT;

CREATE TRIGGER audit_log_continues BEFORE INSERT ON audit_log
WHEN NOT EXISTS (SELECT 1 FROM audit_log WHERE tenant_id = NEW.tenant_id AND id = NEW.id)
  AND (
    NEW.seq <> 1 + coalesce(
      (SELECT max(seq) FROM audit_log WHERE tenant_id = NEW.tenant_id),
      (SELECT max(seq) FROM audit_checkpoints WHERE tenant_id = NEW.tenant_id),
      0
    )
    OR NEW.previous_hash <> coalesce(
      (SELECT hash FROM audit_log WHERE tenant_id = NEW.tenant_id AND seq = NEW.seq - 1),
      (SELECT hash FROM audit_checkpoints WHERE tenant_id = NEW.tenant_id AND seq = NEW.seq - 1),
      ''
    )
  )
BEGIN
  SELECT RAISE(ABORT, 'audit_log: the chain went on meanwhile');
END;
-- The same entry again adds nothing, and replaces nothing, however it is inserted.
CREATE TRIGGER audit_log_is_not_replaced BEFORE INSERT ON audit_log
WHEN EXISTS (SELECT 1 FROM audit_log WHERE tenant_id = NEW.tenant_id AND id = NEW.id)
BEGIN
  SELECT RAISE(IGNORE);
END;
CREATE TRIGGER audit_log_is_append_only BEFORE UPDATE ON audit_log
BEGIN
  SELECT RAISE(ABORT, 'audit_log is append-only');
END;
CREATE TRIGGER audit_log_is_kept BEFORE DELETE ON audit_log
WHEN NOT EXISTS (SELECT 1 FROM audit_checkpoints WHERE tenant_id = OLD.tenant_id AND seq >= OLD.seq)
BEGIN
  SELECT RAISE(ABORT, 'audit_log is append-only: rows go only behind a checkpoint');
END;
CREATE TRIGGER audit_checkpoints_are_append_only BEFORE UPDATE ON audit_checkpoints
BEGIN
  SELECT RAISE(ABORT, 'audit_checkpoints are append-only');
END;
-- An older one may go when a newer one stands.
CREATE TRIGGER audit_checkpoints_are_kept BEFORE DELETE ON audit_checkpoints
WHEN NOT EXISTS (SELECT 1 FROM audit_checkpoints WHERE tenant_id = OLD.tenant_id AND seq > OLD.seq)
BEGIN
  SELECT RAISE(ABORT, 'the last audit checkpoint is kept');
END;

-- A tenant's own choices, each under its name.
CREATE TABLE tenant_settings (
  tenant_id TEXT NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value)),
  -- Raised with each change, so that two people who change it at once notice.
  version INTEGER NOT NULL DEFAULT 1,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, name)
) STRICT;
CREATE TRIGGER tenant_settings_tenant_is_frozen BEFORE UPDATE OF tenant_id ON tenant_settings WHEN NEW.tenant_id IS NOT OLD.tenant_id
BEGIN
  SELECT RAISE(ABORT, 'tenant_settings.tenant_id is frozen');
END;

-- Figures by hour: how often, how long, how many rows. No values, no people.
CREATE TABLE metrics (
  -- '' is the installation: what was asked before a tenant was known.
  tenant_id TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL,
  -- The start of the hour, ms.
  hour INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('query', 'fallback')),
  count INTEGER NOT NULL DEFAULT 0,
  failures INTEGER NOT NULL DEFAULT 0,
  rows_read INTEGER NOT NULL DEFAULT 0,
  rows_written INTEGER NOT NULL DEFAULT 0,
  total_ms REAL NOT NULL DEFAULT 0,
  -- Counts by buckets of time: p50 and p95 are read from it.
  histogram TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(histogram)),
  -- Which deliveries were added last: one of them again adds nothing.
  last_drain TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (tenant_id, name, hour)
) STRICT;
CREATE INDEX metrics_by_hour ON metrics (tenant_id, hour, name);
CREATE TRIGGER metrics_tenant_is_frozen BEFORE UPDATE OF tenant_id ON metrics WHEN NEW.tenant_id IS NOT OLD.tenant_id
BEGIN
  SELECT RAISE(ABORT, 'metrics.tenant_id is frozen');
END;

-- Learners who were erased, by their former id: what a restored backup must erase again. Nothing here says who it was.
CREATE TABLE erasures (
  tenant_id TEXT NOT NULL REFERENCES tenants (id) ON DELETE RESTRICT,
  -- The former learner's id.
  id TEXT NOT NULL,
  erased_at INTEGER NOT NULL,
  -- The courses that they were in, a JSON list: the objects that must forget them are named by these.
  lti_context_ids TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(lti_context_ids)),
  -- When copies, objects and the list beside the backups were told as well; NULL: still to do.
  settled_at INTEGER,
  PRIMARY KEY (tenant_id, id)
) STRICT;
CREATE INDEX erasures_unsettled ON erasures (tenant_id, erased_at, id) WHERE settled_at IS NULL;
CREATE TRIGGER erasures_tenant_is_frozen BEFORE UPDATE OF tenant_id ON erasures WHEN NEW.tenant_id IS NOT OLD.tenant_id
BEGIN
  SELECT RAISE(ABORT, 'erasures.tenant_id is frozen');
END;
