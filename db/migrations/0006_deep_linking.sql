-- What a platform asked for in a deep linking request: it waits here, bound to its launch, until it is answered. Nothing of it
-- travels through the browser.
CREATE TABLE deep_linking_requests (
  tenant_id TEXT NOT NULL,
  -- The launch.
  id TEXT NOT NULL,
  -- Where the answer goes: the only one is that of the verified message.
  return_url TEXT NOT NULL,
  -- JSON of what must be echoed; NULL: nothing was sent. An empty string was.
  data TEXT CHECK (data IS NULL OR json_valid(data)),
  accepts_links INTEGER NOT NULL CHECK (accepts_links IN (0, 1)),
  accepts_several INTEGER NOT NULL CHECK (accepts_several IN (0, 1)),
  accepts_line_items INTEGER NOT NULL CHECK (accepts_line_items IN (0, 1)),
  created_at INTEGER NOT NULL,
  answered_at INTEGER,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, id) REFERENCES learning_sessions (tenant_id, id) ON DELETE CASCADE
) STRICT;
CREATE TRIGGER deep_linking_requests_tenant_is_frozen BEFORE UPDATE OF tenant_id ON deep_linking_requests WHEN NEW.tenant_id IS NOT OLD.tenant_id
BEGIN
  SELECT RAISE(ABORT, 'deep_linking_requests.tenant_id is frozen');
END;

-- What a placed link opens, as its custom values said. A concept's or a section's id: no foreign key, because a copied link
-- still names what it was placed for. NULL: nobody placed it for something; it opens the Guide.
ALTER TABLE resource_links ADD COLUMN opens_kind TEXT CHECK (opens_kind IN ('guide', 'concept', 'section', 'practice'));
ALTER TABLE resource_links ADD COLUMN opens_id TEXT;
