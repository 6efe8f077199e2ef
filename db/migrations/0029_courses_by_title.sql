-- The courses of a tenant in the order of their titles, for those who administer it. What has no title stands by its label.
CREATE INDEX lti_contexts_by_title ON lti_contexts (tenant_id, lower(coalesce(title, label, '')), id);
