-- A course's material by when it was changed, for those who administer it.
CREATE INDEX course_materials_by_change ON course_materials (tenant_id, lti_context_id, updated_at, id);
-- The courses of which something of one name was chosen, for those who administer them.
CREATE INDEX course_settings_by_name ON course_settings (tenant_id, name, lti_context_id);
