-- How a question goes in its course: how many learners tried it, and how many were wrong with its last hint before them.
ALTER TABLE answer_tallies ADD COLUMN learners INTEGER NOT NULL DEFAULT 0;
ALTER TABLE answer_tallies ADD COLUMN beyond_hints INTEGER NOT NULL DEFAULT 0;
