-- A course's concepts, in its order, from the index alone. Without the concept in it, a database that has no statistics takes
-- concept_courses_by_concept for such a question, and goes through the places of all the tenant's courses.
DROP INDEX concept_courses_by_position;
CREATE INDEX concept_courses_by_position ON concept_courses (tenant_id, lti_context_id, position, concept);
