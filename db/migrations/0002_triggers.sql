-- A row never changes its tenant.
CREATE TRIGGER platforms_tenant_is_frozen BEFORE UPDATE OF tenant_id ON platforms WHEN NEW.tenant_id IS NOT OLD.tenant_id
BEGIN
  SELECT RAISE(ABORT, 'platforms.tenant_id is frozen');
END;
CREATE TRIGGER deployments_tenant_is_frozen BEFORE UPDATE OF tenant_id ON deployments WHEN NEW.tenant_id IS NOT OLD.tenant_id
BEGIN
  SELECT RAISE(ABORT, 'deployments.tenant_id is frozen');
END;
CREATE TRIGGER learner_profiles_tenant_is_frozen BEFORE UPDATE OF tenant_id ON learner_profiles WHEN NEW.tenant_id IS NOT OLD.tenant_id
BEGIN
  SELECT RAISE(ABORT, 'learner_profiles.tenant_id is frozen');
END;
CREATE TRIGGER lti_contexts_tenant_is_frozen BEFORE UPDATE OF tenant_id ON lti_contexts WHEN NEW.tenant_id IS NOT OLD.tenant_id
BEGIN
  SELECT RAISE(ABORT, 'lti_contexts.tenant_id is frozen');
END;
CREATE TRIGGER resource_links_tenant_is_frozen BEFORE UPDATE OF tenant_id ON resource_links WHEN NEW.tenant_id IS NOT OLD.tenant_id
BEGIN
  SELECT RAISE(ABORT, 'resource_links.tenant_id is frozen');
END;
CREATE TRIGGER memberships_tenant_is_frozen BEFORE UPDATE OF tenant_id ON memberships WHEN NEW.tenant_id IS NOT OLD.tenant_id
BEGIN
  SELECT RAISE(ABORT, 'memberships.tenant_id is frozen');
END;
CREATE TRIGGER learning_sessions_tenant_is_frozen BEFORE UPDATE OF tenant_id ON learning_sessions WHEN NEW.tenant_id IS NOT OLD.tenant_id
BEGIN
  SELECT RAISE(ABORT, 'learning_sessions.tenant_id is frozen');
END;
CREATE TRIGGER course_materials_tenant_is_frozen BEFORE UPDATE OF tenant_id ON course_materials WHEN NEW.tenant_id IS NOT OLD.tenant_id
BEGIN
  SELECT RAISE(ABORT, 'course_materials.tenant_id is frozen');
END;
CREATE TRIGGER passages_tenant_is_frozen BEFORE UPDATE OF tenant_id ON passages WHEN NEW.tenant_id IS NOT OLD.tenant_id
BEGIN
  SELECT RAISE(ABORT, 'passages.tenant_id is frozen');
END;
CREATE TRIGGER knowledge_graph_tenant_is_frozen BEFORE UPDATE OF tenant_id ON knowledge_graph WHEN NEW.tenant_id IS NOT OLD.tenant_id
BEGIN
  SELECT RAISE(ABORT, 'knowledge_graph.tenant_id is frozen');
END;
CREATE TRIGGER concept_courses_tenant_is_frozen BEFORE UPDATE OF tenant_id ON concept_courses WHEN NEW.tenant_id IS NOT OLD.tenant_id
BEGIN
  SELECT RAISE(ABORT, 'concept_courses.tenant_id is frozen');
END;
CREATE TRIGGER prerequisites_tenant_is_frozen BEFORE UPDATE OF tenant_id ON prerequisites WHEN NEW.tenant_id IS NOT OLD.tenant_id
BEGIN
  SELECT RAISE(ABORT, 'prerequisites.tenant_id is frozen');
END;
CREATE TRIGGER concept_passages_tenant_is_frozen BEFORE UPDATE OF tenant_id ON concept_passages WHEN NEW.tenant_id IS NOT OLD.tenant_id
BEGIN
  SELECT RAISE(ABORT, 'concept_passages.tenant_id is frozen');
END;
CREATE TRIGGER chat_conversations_tenant_is_frozen BEFORE UPDATE OF tenant_id ON chat_conversations WHEN NEW.tenant_id IS NOT OLD.tenant_id
BEGIN
  SELECT RAISE(ABORT, 'chat_conversations.tenant_id is frozen');
END;
CREATE TRIGGER chat_messages_tenant_is_frozen BEFORE UPDATE OF tenant_id ON chat_messages WHEN NEW.tenant_id IS NOT OLD.tenant_id
BEGIN
  SELECT RAISE(ABORT, 'chat_messages.tenant_id is frozen');
END;
CREATE TRIGGER struggle_events_tenant_is_frozen BEFORE UPDATE OF tenant_id ON struggle_events WHEN NEW.tenant_id IS NOT OLD.tenant_id
BEGIN
  SELECT RAISE(ABORT, 'struggle_events.tenant_id is frozen');
END;
CREATE TRIGGER intervention_logs_tenant_is_frozen BEFORE UPDATE OF tenant_id ON intervention_logs WHEN NEW.tenant_id IS NOT OLD.tenant_id
BEGIN
  SELECT RAISE(ABORT, 'intervention_logs.tenant_id is frozen');
END;
CREATE TRIGGER tenants_id_is_frozen BEFORE UPDATE OF id ON tenants WHEN NEW.id IS NOT OLD.id
BEGIN
  SELECT RAISE(ABORT, 'tenants.id is frozen');
END;

-- tenants.deployment_ids repeats deployments.
CREATE TRIGGER deployments_added AFTER INSERT ON deployments
BEGIN
  UPDATE tenants SET deployment_ids = (
    SELECT json_group_array(deployment_id) FROM (
      SELECT deployment_id FROM deployments WHERE tenant_id = NEW.tenant_id ORDER BY deployment_id
    )
  ) WHERE id = NEW.tenant_id;
END;
CREATE TRIGGER deployments_removed AFTER DELETE ON deployments
BEGIN
  UPDATE tenants SET deployment_ids = (
    SELECT json_group_array(deployment_id) FROM (
      SELECT deployment_id FROM deployments WHERE tenant_id = OLD.tenant_id ORDER BY deployment_id
    )
  ) WHERE id = OLD.tenant_id;
END;
CREATE TRIGGER deployments_renamed AFTER UPDATE OF deployment_id ON deployments
BEGIN
  UPDATE tenants SET deployment_ids = (
    SELECT json_group_array(deployment_id) FROM (
      SELECT deployment_id FROM deployments WHERE tenant_id = NEW.tenant_id ORDER BY deployment_id
    )
  ) WHERE id = NEW.tenant_id;
END;

-- knowledge_graph.dependencies and course_contexts repeat prerequisites and concept_courses.
CREATE TRIGGER prerequisites_added AFTER INSERT ON prerequisites
BEGIN
  UPDATE knowledge_graph SET dependencies = (
    SELECT json_group_array(prerequisite) FROM (
      SELECT prerequisite FROM prerequisites WHERE tenant_id = NEW.tenant_id AND concept = NEW.concept ORDER BY prerequisite
    )
  ) WHERE tenant_id = NEW.tenant_id AND id = NEW.concept;
END;
CREATE TRIGGER prerequisites_removed AFTER DELETE ON prerequisites
BEGIN
  UPDATE knowledge_graph SET dependencies = (
    SELECT json_group_array(prerequisite) FROM (
      SELECT prerequisite FROM prerequisites WHERE tenant_id = OLD.tenant_id AND concept = OLD.concept ORDER BY prerequisite
    )
  ) WHERE tenant_id = OLD.tenant_id AND id = OLD.concept;
END;
CREATE TRIGGER concept_courses_added AFTER INSERT ON concept_courses
BEGIN
  UPDATE knowledge_graph SET course_contexts = (
    SELECT json_group_array(lti_context_id) FROM (
      SELECT lti_context_id FROM concept_courses WHERE tenant_id = NEW.tenant_id AND concept = NEW.concept ORDER BY lti_context_id
    )
  ) WHERE tenant_id = NEW.tenant_id AND id = NEW.concept;
END;
CREATE TRIGGER concept_courses_removed AFTER DELETE ON concept_courses
BEGIN
  UPDATE knowledge_graph SET course_contexts = (
    SELECT json_group_array(lti_context_id) FROM (
      SELECT lti_context_id FROM concept_courses WHERE tenant_id = OLD.tenant_id AND concept = OLD.concept ORDER BY lti_context_id
    )
  ) WHERE tenant_id = OLD.tenant_id AND id = OLD.concept;
END;

-- lti_contexts.material_revision tells a search index that it is stale.
CREATE TRIGGER passages_added AFTER INSERT ON passages
BEGIN
  UPDATE lti_contexts SET material_revision = material_revision + 1
  WHERE tenant_id = NEW.tenant_id AND id = NEW.lti_context_id;
END;
CREATE TRIGGER passages_removed AFTER DELETE ON passages
BEGIN
  UPDATE lti_contexts SET material_revision = material_revision + 1
  WHERE tenant_id = OLD.tenant_id AND id = OLD.lti_context_id;
END;
CREATE TRIGGER passages_changed AFTER UPDATE OF label, heading, text, material_id, position ON passages
BEGIN
  UPDATE lti_contexts SET material_revision = material_revision + 1
  WHERE tenant_id = NEW.tenant_id AND id = NEW.lti_context_id;
END;
CREATE TRIGGER course_materials_changed AFTER UPDATE OF title, position, status ON course_materials
BEGIN
  UPDATE lti_contexts SET material_revision = material_revision + 1
  WHERE tenant_id = NEW.tenant_id AND id = NEW.lti_context_id;
END;
CREATE TRIGGER concepts_changed AFTER UPDATE OF concept_name, description ON knowledge_graph
BEGIN
  UPDATE lti_contexts SET material_revision = material_revision + 1
  WHERE tenant_id = NEW.tenant_id AND id IN (
    SELECT lti_context_id FROM concept_courses WHERE tenant_id = NEW.tenant_id AND concept = NEW.id
  );
END;
CREATE TRIGGER concept_courses_indexed AFTER INSERT ON concept_courses
BEGIN
  UPDATE lti_contexts SET material_revision = material_revision + 1
  WHERE tenant_id = NEW.tenant_id AND id = NEW.lti_context_id;
END;
CREATE TRIGGER concept_courses_unindexed AFTER DELETE ON concept_courses
BEGIN
  UPDATE lti_contexts SET material_revision = material_revision + 1
  WHERE tenant_id = OLD.tenant_id AND id = OLD.lti_context_id;
END;
