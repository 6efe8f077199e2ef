-- No concept comes before itself, by however many steps. Checked by the database, in the statement that adds the edge: two
-- additions at once that close a cycle only together would pass any check made before.
CREATE TRIGGER prerequisites_make_no_cycle BEFORE INSERT ON prerequisites
WHEN EXISTS (
  WITH RECURSIVE before_it (concept) AS (
    SELECT NEW.prerequisite
    UNION
    SELECT edge.prerequisite FROM before_it CROSS JOIN prerequisites AS edge
    WHERE edge.tenant_id = NEW.tenant_id AND edge.concept = before_it.concept
  )
  SELECT 1 FROM before_it WHERE concept = NEW.concept
)
BEGIN
  SELECT RAISE(ABORT, 'prerequisites: this one would close a cycle');
END;
-- An edge is added or removed, never bent: the check above is made where it comes in.
CREATE TRIGGER prerequisites_are_frozen BEFORE UPDATE OF concept, prerequisite ON prerequisites
BEGIN
  SELECT RAISE(ABORT, 'prerequisites are frozen: remove one and add another');
END;
