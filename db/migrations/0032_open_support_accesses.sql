-- What somebody waits for, or may look by, was asked within the last days: it is found among these, wherever it stands in the list.
CREATE INDEX support_accesses_by_time ON support_accesses (tenant_id, asked_at);
