-- Which conversations have rested the longest: what their retention takes away.
CREATE INDEX chat_conversations_by_change ON chat_conversations (tenant_id, updated_at, id);
