-- What an LMS lets the tool ask: the list of a course's people, and its gradebook.

-- Why the platform's services refused us last, for whoever looks after the connection; NULL: they did not.
ALTER TABLE deployments ADD COLUMN service_problem TEXT;
ALTER TABLE deployments ADD COLUMN service_problem_at INTEGER;

-- The latest launch says where a course's services are. Several deployments may open one course, each with its own.
CREATE TABLE lti_services (
  tenant_id TEXT NOT NULL,
  lti_context_id TEXT NOT NULL,
  deployment_id TEXT NOT NULL,
  memberships_url TEXT,
  line_items_url TEXT,
  grade_scopes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(grade_scopes)),
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, lti_context_id, deployment_id),
  FOREIGN KEY (tenant_id, lti_context_id) REFERENCES lti_contexts (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, deployment_id) REFERENCES deployments (tenant_id, id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX lti_services_by_deployment ON lti_services (tenant_id, deployment_id);
CREATE TRIGGER lti_services_tenant_is_frozen BEFORE UPDATE OF tenant_id ON lti_services WHEN NEW.tenant_id IS NOT OLD.tenant_id
BEGIN
  SELECT RAISE(ABORT, 'lti_services.tenant_id is frozen');
END;

-- The platform's own line item of a link, as the latest launch of it said.
ALTER TABLE resource_links ADD COLUMN line_item_url TEXT;

-- 'unlisted': the platform's list does not name them any more.
ALTER TABLE memberships ADD COLUMN status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'inactive', 'unlisted'));
-- The last time that a launch or the platform's list named them.
ALTER TABLE memberships ADD COLUMN seen_at INTEGER NOT NULL DEFAULT 0;
-- NULL: only the platform's list named them.
ALTER TABLE memberships ADD COLUMN launched_at INTEGER;
-- By what a list of people is in order: the name, folded, and then what the platform calls them.
ALTER TABLE memberships ADD COLUMN sort_key TEXT NOT NULL DEFAULT '';
UPDATE memberships SET
  seen_at = updated_at,
  launched_at = updated_at,
  sort_key = (
    SELECT coalesce(lower(p.display_name), char(65535)) || ' ' || p.lti_user_id FROM learner_profiles p
    WHERE p.tenant_id = memberships.tenant_id AND p.id = memberships.learner_id
  );
CREATE INDEX memberships_by_name ON memberships (tenant_id, lti_context_id, sort_key);
CREATE INDEX memberships_by_sight ON memberships (tenant_id, lti_context_id, status, seen_at);

-- Columns of an LMS's gradebook that the tool may write to.
CREATE TABLE line_items (
  tenant_id TEXT NOT NULL,
  id TEXT NOT NULL,
  lti_context_id TEXT NOT NULL,
  -- Through which its LMS is asked.
  deployment_id TEXT NOT NULL,
  -- Its address at the LMS, with its query, byte for byte.
  url TEXT NOT NULL,
  label TEXT NOT NULL,
  score_maximum REAL NOT NULL CHECK (score_maximum > 0),
  -- By what the tool finds it again, in a copied course too; '' where the LMS made it.
  resource_id TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, lti_context_id, url),
  FOREIGN KEY (tenant_id, lti_context_id) REFERENCES lti_contexts (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, deployment_id) REFERENCES deployments (tenant_id, id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX line_items_by_deployment ON line_items (tenant_id, deployment_id);
CREATE TRIGGER line_items_tenant_is_frozen BEFORE UPDATE OF tenant_id ON line_items WHEN NEW.tenant_id IS NOT OLD.tenant_id
BEGIN
  SELECT RAISE(ABORT, 'line_items.tenant_id is frozen');
END;

-- The latest score of a learner in a line item, and whether the LMS has taken it.
CREATE TABLE scores (
  tenant_id TEXT NOT NULL,
  line_item_id TEXT NOT NULL,
  learner_id TEXT NOT NULL,
  -- NULL takes the score back.
  score_given REAL CHECK (score_given >= 0),
  activity_progress TEXT NOT NULL CHECK (activity_progress IN ('Initialized', 'Started', 'InProgress', 'Submitted', 'Completed')),
  grading_progress TEXT NOT NULL CHECK (grading_progress IN ('FullyGraded', 'Pending', 'PendingManual', 'Failed', 'NotReady')),
  -- Later with each score of this learner in this line item.
  scored_at INTEGER NOT NULL,
  status TEXT NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'delivered', 'refused')),
  -- What the LMS said against it.
  problem TEXT,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, line_item_id, learner_id),
  FOREIGN KEY (tenant_id, line_item_id) REFERENCES line_items (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, learner_id) REFERENCES learner_profiles (tenant_id, id) ON DELETE CASCADE
) STRICT;
CREATE INDEX scores_by_time ON scores (tenant_id, line_item_id, scored_at);
CREATE INDEX scores_by_standing ON scores (tenant_id, line_item_id, status, scored_at);
CREATE INDEX scores_by_learner ON scores (tenant_id, learner_id, line_item_id);
CREATE TRIGGER scores_tenant_is_frozen BEFORE UPDATE OF tenant_id ON scores WHEN NEW.tenant_id IS NOT OLD.tenant_id
BEGIN
  SELECT RAISE(ABORT, 'scores.tenant_id is frozen');
END;
