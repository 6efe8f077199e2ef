-- Every table is STRICT. A tenant's tables have the primary key (tenant_id, id) and composite foreign keys, so that the
-- database itself refuses a row of one tenant that points at another's. A trigger freezes tenant_id on each of them.
-- Times are INTEGER, milliseconds UTC. JSON is TEXT, checked here and parsed by zod when it is read.

CREATE TABLE tenants (
  id TEXT PRIMARY KEY,
  iss TEXT NOT NULL,
  client_id TEXT NOT NULL,
  -- '' except where one client serves several institutions: there it is the deployment_id.
  deployment_key TEXT NOT NULL DEFAULT '',
  -- Kept by triggers from deployments.
  deployment_ids TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(deployment_ids)),
  name TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('pending', 'active', 'disabled')),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  UNIQUE (iss, client_id, deployment_key)
) STRICT;

-- What login and launch need to know of the tenant's LMS. One row a tenant.
CREATE TABLE platforms (
  tenant_id TEXT PRIMARY KEY REFERENCES tenants (id) ON DELETE CASCADE,
  authorization_endpoint TEXT NOT NULL,
  token_endpoint TEXT NOT NULL,
  jwks_uri TEXT NOT NULL,
  -- The origins that may frame us.
  origins TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(origins)),
  updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE deployments (
  tenant_id TEXT NOT NULL REFERENCES tenants (id) ON DELETE RESTRICT,
  id TEXT NOT NULL,
  deployment_id TEXT NOT NULL,
  label TEXT NOT NULL DEFAULT '',
  status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('pending', 'active', 'disabled')),
  last_launch_at INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, deployment_id)
) STRICT;

CREATE TABLE learner_profiles (
  tenant_id TEXT NOT NULL REFERENCES tenants (id) ON DELETE RESTRICT,
  id TEXT NOT NULL,
  -- The platform's name of the person: LTI's sub.
  lti_user_id TEXT NOT NULL,
  -- The only name by which the audit log knows the person: erasing this row cuts the thread.
  subject_id TEXT NOT NULL,
  display_name TEXT,
  given_name TEXT,
  email TEXT,
  cognitive_profile TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(cognitive_profile)),
  cognitive_profile_version INTEGER NOT NULL DEFAULT 0,
  -- With the version of the notice that was accepted.
  privacy_settings TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(privacy_settings)),
  status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'erased')),
  -- Raising it ends every session of this learner at their next request.
  generation INTEGER NOT NULL DEFAULT 0,
  test_user INTEGER NOT NULL DEFAULT 0 CHECK (test_user IN (0, 1)),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, lti_user_id),
  UNIQUE (tenant_id, subject_id)
) STRICT;

CREATE TABLE lti_contexts (
  tenant_id TEXT NOT NULL REFERENCES tenants (id) ON DELETE RESTRICT,
  id TEXT NOT NULL,
  -- LTI's context id; '' is the tenant's default course, for launches without a context.
  context_id TEXT NOT NULL,
  title TEXT,
  label TEXT,
  -- Raised by triggers whenever its passages change: the search index compares it with its own.
  material_revision INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, context_id)
) STRICT;

CREATE TABLE resource_links (
  tenant_id TEXT NOT NULL,
  id TEXT NOT NULL,
  lti_context_id TEXT NOT NULL,
  resource_link_id TEXT NOT NULL,
  title TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, lti_context_id, resource_link_id),
  FOREIGN KEY (tenant_id, lti_context_id) REFERENCES lti_contexts (tenant_id, id) ON DELETE CASCADE
) STRICT;

CREATE TABLE memberships (
  tenant_id TEXT NOT NULL,
  id TEXT NOT NULL,
  lti_context_id TEXT NOT NULL,
  learner_id TEXT NOT NULL,
  -- The flags of app/lti/roles.ts.
  roles INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, lti_context_id, learner_id),
  FOREIGN KEY (tenant_id, lti_context_id) REFERENCES lti_contexts (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, learner_id) REFERENCES learner_profiles (tenant_id, id) ON DELETE CASCADE
) STRICT;
CREATE INDEX memberships_by_learner ON memberships (tenant_id, learner_id, lti_context_id);

CREATE TABLE learning_sessions (
  tenant_id TEXT NOT NULL,
  -- The launch: 128 random bits, and the session's place in the address.
  id TEXT NOT NULL,
  learner_id TEXT NOT NULL,
  deployment_id TEXT NOT NULL,
  -- The LtiContext.
  course_context TEXT NOT NULL,
  resource_link_id TEXT NOT NULL,
  roles INTEGER NOT NULL DEFAULT 0,
  locale TEXT,
  session_start INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  behavioral_signals TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(behavioral_signals)),
  interventions_delivered TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(interventions_delivered)),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, learner_id) REFERENCES learner_profiles (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, deployment_id) REFERENCES deployments (tenant_id, id) ON DELETE RESTRICT,
  FOREIGN KEY (tenant_id, course_context) REFERENCES lti_contexts (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, resource_link_id) REFERENCES resource_links (tenant_id, id) ON DELETE CASCADE
) STRICT;
-- Lists are read by key: an index ends in the id, so that rows of one moment have their order in it, too.
CREATE INDEX learning_sessions_by_learner ON learning_sessions (tenant_id, learner_id, session_start, id);
CREATE INDEX learning_sessions_by_context ON learning_sessions (tenant_id, course_context, session_start);
CREATE INDEX learning_sessions_by_link ON learning_sessions (tenant_id, resource_link_id);
CREATE INDEX learning_sessions_by_deployment ON learning_sessions (tenant_id, deployment_id);
CREATE INDEX learning_sessions_by_expiry ON learning_sessions (tenant_id, expires_at);

CREATE TABLE course_materials (
  tenant_id TEXT NOT NULL,
  id TEXT NOT NULL,
  lti_context_id TEXT NOT NULL,
  title TEXT NOT NULL,
  -- Its section of the course, from 1.
  position INTEGER NOT NULL,
  status TEXT NOT NULL DEFAULT 'visible' CHECK (status IN ('visible', 'hidden')),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, lti_context_id, position),
  FOREIGN KEY (tenant_id, lti_context_id) REFERENCES lti_contexts (tenant_id, id) ON DELETE CASCADE
) STRICT;

CREATE TABLE passages (
  tenant_id TEXT NOT NULL,
  id TEXT NOT NULL,
  lti_context_id TEXT NOT NULL,
  material_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  -- How the course names it: "2.3".
  label TEXT NOT NULL,
  heading TEXT NOT NULL,
  text TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, material_id, position),
  FOREIGN KEY (tenant_id, lti_context_id) REFERENCES lti_contexts (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, material_id) REFERENCES course_materials (tenant_id, id) ON DELETE CASCADE
) STRICT;
CREATE INDEX passages_by_context ON passages (tenant_id, lti_context_id, id);

-- Concepts: the nodes. The edges and the courses stand in tables of their own, where foreign keys hold them; the JSON
-- columns repeat them for readers and are kept by triggers.
CREATE TABLE knowledge_graph (
  tenant_id TEXT NOT NULL REFERENCES tenants (id) ON DELETE RESTRICT,
  id TEXT NOT NULL,
  concept_id TEXT NOT NULL,
  concept_name TEXT NOT NULL,
  description TEXT NOT NULL DEFAULT '',
  dependencies TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(dependencies)),
  course_contexts TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(course_contexts)),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, id)
) STRICT;

CREATE TABLE concept_courses (
  tenant_id TEXT NOT NULL,
  id TEXT NOT NULL,
  lti_context_id TEXT NOT NULL,
  -- The course's own name of the concept, unique in it.
  concept_id TEXT NOT NULL,
  concept TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, lti_context_id, concept_id),
  FOREIGN KEY (tenant_id, lti_context_id) REFERENCES lti_contexts (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, concept) REFERENCES knowledge_graph (tenant_id, id) ON DELETE CASCADE
) STRICT;
CREATE INDEX concept_courses_by_concept ON concept_courses (tenant_id, concept, lti_context_id);
-- With the concept in it, a course's list is read from the index alone. Without it, a database that has no statistics goes
-- through the places of all the tenant's courses.
CREATE INDEX concept_courses_by_position ON concept_courses (tenant_id, lti_context_id, position, concept);

CREATE TABLE prerequisites (
  tenant_id TEXT NOT NULL,
  id TEXT NOT NULL,
  concept TEXT NOT NULL,
  prerequisite TEXT NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, concept, prerequisite),
  CHECK (concept <> prerequisite),
  FOREIGN KEY (tenant_id, concept) REFERENCES knowledge_graph (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, prerequisite) REFERENCES knowledge_graph (tenant_id, id) ON DELETE CASCADE
) STRICT;
CREATE INDEX prerequisites_by_prerequisite ON prerequisites (tenant_id, prerequisite);

CREATE TABLE concept_passages (
  tenant_id TEXT NOT NULL,
  id TEXT NOT NULL,
  concept TEXT NOT NULL,
  passage_id TEXT NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, concept, passage_id),
  FOREIGN KEY (tenant_id, concept) REFERENCES knowledge_graph (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, passage_id) REFERENCES passages (tenant_id, id) ON DELETE CASCADE
) STRICT;
CREATE INDEX concept_passages_by_passage ON concept_passages (tenant_id, passage_id);

CREATE TABLE chat_conversations (
  tenant_id TEXT NOT NULL,
  id TEXT NOT NULL,
  learner_id TEXT NOT NULL,
  lti_context_id TEXT NOT NULL,
  title TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, learner_id) REFERENCES learner_profiles (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, lti_context_id) REFERENCES lti_contexts (tenant_id, id) ON DELETE CASCADE
) STRICT;
CREATE INDEX chat_conversations_by_learner ON chat_conversations (tenant_id, learner_id, lti_context_id, updated_at, id);
CREATE INDEX chat_conversations_by_context ON chat_conversations (tenant_id, lti_context_id);

-- The ids of learners' messages come from browsers, so they are unique within their conversation only.
CREATE TABLE chat_messages (
  tenant_id TEXT NOT NULL,
  conversation_id TEXT NOT NULL,
  id TEXT NOT NULL,
  -- Its place in the conversation, from 1.
  seq INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('user', 'assistant')),
  -- The parts of the AI SDK's UIMessage.
  parts TEXT NOT NULL CHECK (json_valid(parts)),
  created_at INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, conversation_id, id),
  UNIQUE (tenant_id, conversation_id, seq),
  FOREIGN KEY (tenant_id, conversation_id) REFERENCES chat_conversations (tenant_id, id) ON DELETE CASCADE
) STRICT;

CREATE TABLE struggle_events (
  tenant_id TEXT NOT NULL,
  id TEXT NOT NULL,
  learner_id TEXT NOT NULL,
  learning_session_id TEXT NOT NULL,
  concept TEXT,
  level TEXT NOT NULL CHECK (level IN ('steady', 'watch', 'struggling')),
  reasons TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(reasons)),
  detected_at INTEGER NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, learner_id) REFERENCES learner_profiles (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, learning_session_id) REFERENCES learning_sessions (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, concept) REFERENCES knowledge_graph (tenant_id, id) ON DELETE CASCADE
) STRICT;
CREATE INDEX struggle_events_by_learner ON struggle_events (tenant_id, learner_id, detected_at, id);
CREATE INDEX struggle_events_by_session ON struggle_events (tenant_id, learning_session_id);
CREATE INDEX struggle_events_by_concept ON struggle_events (tenant_id, concept);

CREATE TABLE intervention_logs (
  tenant_id TEXT NOT NULL,
  id TEXT NOT NULL,
  learner_id TEXT NOT NULL,
  struggle_event_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  outcome TEXT CHECK (outcome IN ('accepted', 'dismissed', 'muted')),
  offered_at INTEGER NOT NULL,
  resolved_at INTEGER,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, learner_id) REFERENCES learner_profiles (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, struggle_event_id) REFERENCES struggle_events (tenant_id, id) ON DELETE CASCADE
) STRICT;
CREATE INDEX intervention_logs_by_learner ON intervention_logs (tenant_id, learner_id, offered_at, id);
CREATE INDEX intervention_logs_by_event ON intervention_logs (tenant_id, struggle_event_id);
