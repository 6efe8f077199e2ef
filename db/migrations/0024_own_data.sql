-- A learner's own data is read page by page, each kind in the order of a key.
DROP INDEX reply_ratings_by_learner;
CREATE INDEX reply_ratings_by_learner ON reply_ratings (tenant_id, learner_id, conversation_id, message_id);

-- What the audit log says of one person, and of what was looked at in one course.
CREATE INDEX audit_log_by_subject ON audit_log (tenant_id, json_extract(detail, '$.subject'), seq);
CREATE INDEX audit_log_by_course ON audit_log (tenant_id, json_extract(detail, '$.course'), action, seq);
