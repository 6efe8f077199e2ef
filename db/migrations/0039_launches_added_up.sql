-- With how many launches a minute had: a day of a busy institution is added up out of the index alone.
DROP INDEX launch_records_by_outcome;
CREATE INDEX launch_records_by_outcome ON launch_records (tenant_id, outcome, minute, deployment, code, count);
