-- With how many launches a minute had: a day of one deployment is added up out of the index alone.
DROP INDEX launch_records_by_deployment;
CREATE INDEX launch_records_by_deployment ON launch_records (tenant_id, deployment, minute, outcome, code, count);
