-- When somebody came from the LMS last. NULL: not since this is kept, as for whom the LMS only listed; then updated_at tells, which
-- each launch before has set.
ALTER TABLE learner_profiles ADD COLUMN last_here_at INTEGER;
CREATE INDEX learner_profiles_by_last_visit ON learner_profiles (tenant_id, coalesce(last_here_at, updated_at), id);
