-- By what a course stands in order: its title or label, folded as SQLite cannot. NULL: not made yet, as for all that were here
-- before; it is made when the list is first read in that order.
ALTER TABLE lti_contexts ADD COLUMN sort_key TEXT;
DROP INDEX lti_contexts_by_title;
CREATE INDEX lti_contexts_by_title ON lti_contexts (tenant_id, sort_key, id);
CREATE INDEX lti_contexts_without_key ON lti_contexts (tenant_id, id) WHERE sort_key IS NULL;
