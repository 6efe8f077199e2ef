-- Where in the chain a day begins.
CREATE INDEX audit_log_by_time ON audit_log (tenant_id, at, seq);
