-- Whether an institution has scores that its LMS does not take, whichever course's.
CREATE INDEX scores_by_wait ON scores (tenant_id, status, scored_at, line_item_id);
